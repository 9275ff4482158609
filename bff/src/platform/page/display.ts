/** How a browser wants the portal shown. Kept in a cookie that says nothing about the person. */
import type { TextSize } from '@entame/shell/boot';
import { type Language, languageOf, languages } from '../language.ts';

export interface Display {
  language: Language;
  textSize: TextSize;
}

export const displayCookie = 'entame-display';
const textSizes: readonly TextSize[] = ['medium', 'large', 'x-large'];

/** Reads `entame-display=<language>.<text size>`. Until it is set, the browser's language and the medium size. */
export function displayOf(request: Request): Display {
  const cookies = request.headers.get('cookie') ?? '';
  const value = new RegExp(`(?:^|;\\s*)${displayCookie}=([a-z.-]{1,40})`).exec(cookies)?.[1] ?? '';
  const [language, textSize] = value.split('.');
  return {
    language:
      languages.find((known) => known === language) ?? languageOf(request.headers.get('accept-language')),
    textSize: textSizes.find((known) => known === textSize) ?? 'medium',
  };
}
