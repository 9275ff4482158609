/** The portal's languages: Japanese, English, and plain Japanese (やさしい日本語). */
export type Language = 'ja' | 'en' | 'ja-x-easy';
