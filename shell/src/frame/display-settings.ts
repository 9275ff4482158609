/** Language and text size, kept in a cookie that the server reads and that says nothing about the person. */
import type { Language, TextSize } from '@entame/sdk';
import { element, icon } from '../element.ts';
import type { Portal } from '../portal.ts';

const yearSeconds = 365 * 24 * 60 * 60;

function keep(language: Language, textSize: TextSize): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the server must see it at the next page, and Safari lacks cookieStore
  document.cookie = `entame-display=${language}.${textSize}; Path=/; Max-Age=${yearSeconds}; SameSite=Lax${secure}`;
}

export function drawDisplaySettings({ boot, t }: Pick<Portal, 'boot' | 't'>): HTMLElement {
  return element('div', { class: 'ui-header__tools' }, drawTextSizes(), drawLanguages());

  function drawTextSizes(): HTMLElement[] {
    const sizes = [
      ['medium', t('sizeMedium')],
      ['large', t('sizeLarge')],
      ['x-large', t('sizeXLarge')],
    ] as const;
    const buttons = sizes.map(([size, label]) => {
      const isPressed = String(size === boot.textSize);
      const press = () => choose(size);
      return element(
        'button',
        { class: 'ui-segmented__option', type: 'button', 'aria-pressed': isPressed, click: press },
        label,
      );
    });
    function choose(size: TextSize): void {
      boot.textSize = size;
      document.documentElement.dataset.textSize = size;
      keep(boot.language, size);
      buttons.forEach((button, n) => {
        button.setAttribute('aria-pressed', String(sizes[n]?.[0] === size));
      });
    }
    return [
      element(
        'span',
        { class: 'ui-header__label', 'aria-hidden': 'true' },
        icon('text-size'),
        element('span', { class: 'shell-wide' }, t('textSizeShort')),
      ),
      element(
        'fieldset',
        { class: 'ui-segmented' },
        element('legend', { class: 'ui-visually-hidden' }, t('textSize')),
        buttons,
      ),
    ];
  }

  /** The server writes the page anew in the other language. */
  function drawLanguages(): HTMLElement {
    const names: Record<Language, string> = { ja: '日本語', en: 'English', 'ja-x-easy': 'やさしい日本語' };
    const options = Object.entries(names).map(([language, name]) =>
      element('option', { value: language, lang: language, selected: language === boot.language }, name),
    );
    const select = element(
      'select',
      { class: 'ui-select ui-select--small', 'aria-label': t('language'), change },
      options,
    );
    function change(): void {
      keep(select.value as Language, boot.textSize);
      location.reload();
    }
    return select;
  }
}
