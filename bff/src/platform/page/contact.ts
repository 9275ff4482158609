import { icons } from '@entame/sdk/icons';
import { html } from 'hono/html';
import type { City } from '../city.ts';
import { type Language, localize } from '../language.ts';
import { pageTexts } from './page-texts.ts';

/** The help desk's number, to be tapped. */
export function phoneLink({ helpDesk }: City, language: Language) {
  return html`<a class="ui-phone" href="tel:${helpDesk.phone.replaceAll('-', '')}"><svg class="ui-icon" viewBox="0 0 24 24" aria-hidden="true"><path d="${icons.phone}"/></svg><span><span class="ui-phone__label">${pageTexts[language].callUs}</span> <span class="ui-phone__number">${helpDesk.phone}</span> <span class="ui-phone__hours">${localize(helpDesk.hours, language)}</span></span></a>`;
}
