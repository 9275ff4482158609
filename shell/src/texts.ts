/** One i18next for the portal: the shell's own texts, and those of every micro-frontend, each apart. */
import type { Language, Locales, Texts, Translate } from '@entame/sdk';
import i18next from 'i18next';
import { ja } from './locales/ja.ts';

export type ShellTexts = Translate<typeof ja>;

export interface TextDesk {
  t: ShellTexts;
  translator<T extends Texts>(locales: Locales<T>): Translate<T>;
}

type ShellLocale = Record<keyof typeof ja, string>;

/** Japanese comes with the shell; the other languages when they are wanted. */
const otherLocales: Record<Exclude<Language, 'ja'>, () => Promise<ShellLocale>> = {
  en: async () => (await import('./locales/en.ts')).en,
  'ja-x-easy': async () => (await import('./locales/ja-x-easy.ts')).jaXEasy,
};

export async function loadTexts(language: Language): Promise<TextDesk> {
  // A portal in Japanese is better than none.
  const own = language === 'ja' ? ja : await otherLocales[language]().catch(() => ja);
  return createTexts(language, { ja, en: own, 'ja-x-easy': own });
}

function createTexts(language: Language, shellTexts: Locales<ShellLocale>): TextDesk {
  const i18n = i18next.createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: 'ja',
    load: 'currentOnly',
    resources: {},
    initAsync: false,
    // Keys and texts are plain: no nesting, no namespaces in keys, and the DOM needs no escaping.
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  const namespaces = new Map<object, string>();

  function translator<T extends Texts>(locales: Locales<T>): Translate<T> {
    const namespace = namespaces.get(locales) ?? `texts-${namespaces.size}`;
    if (!namespaces.has(locales)) {
      namespaces.set(locales, namespace);
      for (const [of, texts] of Object.entries(locales)) i18n.addResourceBundle(of, namespace, texts);
    }
    const translate = i18n.getFixedT(language, namespace);
    return (key, values) => translate(key as string, { ...values });
  }

  return { t: translator(shellTexts), translator };
}
