/** How people are found. */

/**
 * The terms by which a name can be found: whole, family and given name, in kanji and kana. Sealed data can only be
 * found by equal terms, so the parts are indexed one by one.
 */
export function searchTermsOf(name: string, kana: string | null): string[] {
  const terms = [name, kana ?? ''].flatMap((text) => [text, ...text.split(/[\s　]+/u)]);
  return [...new Set(terms.map((term) => term.trim()).filter((term) => term !== ''))];
}
