import { type Html, html } from '../../card-pages/html.ts';
import type { VirtualCard } from './virtual-cards.ts';

export const lockedNote = 'ロック中';

/** A card as the screens show it. */
export function cardFace({ name, kana, address, birthDate }: VirtualCard, note: string | undefined): Html {
  return html`<span class="face" aria-hidden="true">${[...name][0] ?? ''}</span>
<span class="who"><span class="kana">${kana}</span> <span class="name">${name}</span>
<span class="line">${computeAge(birthDate)}歳</span> <span class="line">${address.replace('福岡県', '')}</span></span>${note ? html` <span class="tag">${note}</span>` : undefined}`;
}

function computeAge(birthDate: string): number {
  const today = Temporal.Now.plainDateISO('Asia/Tokyo');
  return Temporal.PlainDate.from(birthDate).until(today, { largestUnit: 'years' }).years;
}

const japaneseDate = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'long', timeZone: 'UTC' });

export function formatBirthDate(birthDate: string): string {
  const era = japaneseDate.format(new Date(`${birthDate}T00:00:00Z`));
  return `${era}（${birthDate.slice(0, 4)}年）`;
}
