/** What a new text changed. */
import { diffArrays } from 'diff';

export interface Change {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/**
 * What changed from one text to the next, in whole sentences: Japanese has no spaces between words, and single characters
 * that stayed by chance would tear a sentence to pieces.
 */
export function computeChanges(before: string, after: string): Change[] {
  return diffArrays(sentencesOf(before), sentencesOf(after)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

function sentencesOf(text: string): string[] {
  return text.match(/[^。\n]*[。\n]+|[^。\n]+$/gu) ?? [];
}
