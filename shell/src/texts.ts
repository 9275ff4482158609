/** One i18next for the portal: the shell's own texts, and those of every micro-frontend, each apart. */
import type { Language, Locales, Texts, Translate } from '@entame/sdk';
import i18next from 'i18next';
import { en } from './locales/en.ts';
import { ja } from './locales/ja.ts';
import { jaXEasy } from './locales/ja-x-easy.ts';

export type ShellTexts = Translate<typeof ja>;

export interface TextDesk {
  t: ShellTexts;
  translator<T extends Texts>(locales: Locales<T>): Translate<T>;
}

export function createTexts(language: Language): TextDesk {
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

  return { t: translator({ ja, en, 'ja-x-easy': jaXEasy }), translator };
}
