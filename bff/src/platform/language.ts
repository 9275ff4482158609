/** The portal's languages, and how a request says which one it wants. */
export const languages = ['ja', 'en', 'ja-x-easy'] as const;
export type Language = (typeof languages)[number];
export type LocalizedText = { ja: string; en?: string | undefined; 'ja-x-easy'?: string | undefined };

/** The first language of an `Accept-Language` header that the portal speaks; Japanese otherwise. */
export function languageOf(acceptLanguage: string | null | undefined): Language {
  for (const part of (acceptLanguage ?? '').split(',')) {
    const tag = part.split(';')[0]?.trim().toLowerCase();
    const language = languages.find((l) => l === tag) ?? (tag?.startsWith('en') ? 'en' : undefined);
    if (language) return language;
    if (tag?.startsWith('ja')) return 'ja';
  }
  return 'ja';
}

/** The text in a language, in Japanese where it is missing. */
export function localize(text: LocalizedText, language: Language): string {
  return text[language] ?? text.ja;
}
