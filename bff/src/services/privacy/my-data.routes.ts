/** Everything held on a resident, to read and to take away. */
import type { components, operations } from '@entame/sdk/contracts/privacy.ts';
import { residentOf } from '#platform/actor.ts';
import { cityTimeZone } from '#platform/clock.ts';
import { instantText } from '#platform/db/columns.ts';
import { exportWorkbook, fileReply } from '#platform/export/export-table.ts';
import type { Cell } from '#platform/export/table.ts';
import type { Handlers } from '#platform/handlers.ts';
import { type Language, localize } from '#platform/language.ts';
import type { PersonalDataKind, PersonalRows } from '#platform/personal-data/personal-data.ts';
import type { PrivacyDeps } from './privacy.deps.ts';
import { describeRetention } from './privacy.rules.ts';

/** So many rows of a kind are shown; the file has all. */
const shownMax = 50;

interface Held {
  kind: PersonalDataKind;
  data: PersonalRows;
}

export function myDataRoutes({
  platform: { store },
  findKinds,
}: PrivacyDeps): Pick<Handlers<operations>, 'getMyData' | 'exportMyData'> {
  async function collect(residentId: string, language: Language): Promise<Held[]> {
    const held: Held[] = [];
    for (const kind of findKinds()) {
      held.push({ kind, data: await kind.collect(store.read, residentId, language) });
    }
    return held;
  }

  return {
    async getMyData(_, { actor, language }) {
      const held = await collect(residentOf(actor).id, language);
      return { kinds: held.map((one) => presentHeld(one, language)) };
    },

    async exportMyData({ query }, { actor, now, language, write }) {
      const residentId = residentOf(actor).id;
      const held = await collect(residentId, language);
      // That somebody took everything away is on record.
      await write(async () => undefined);
      const fileName = localize({ ja: 'わたしのデータ', en: 'my-data' }, language);
      if (query.format === 'json') {
        const chunks = jsonOf(held, { residentId, now, language });
        return fileReply(chunks, { type: 'text/json; charset=utf-8', fileName: `${fileName}.json` });
      }
      const sheets = held.map(({ kind, data }) => ({
        name: localize(kind.title, language),
        headings: data.columns.map(({ title }) => localize(title, language)),
        rows: rowsOf(data),
      }));
      return exportWorkbook(fileName, sheets);
    },
  };
}

async function* rowsOf({ rows }: PersonalRows): AsyncGenerator<Cell[]> {
  yield* rows;
}

async function* jsonOf(
  held: readonly Held[],
  { residentId, now, language }: { residentId: string; now: Temporal.Instant; language: Language },
): AsyncGenerator<Uint8Array> {
  const kinds = held.map(({ kind, data }) => ({
    id: kind.id,
    title: localize(kind.title, language),
    rows: data.rows.map((row) =>
      Object.fromEntries(data.columns.map(({ title }, n) => [localize(title, language), jsonCell(row[n])])),
    ),
  }));
  const document = { residentId, exportedAt: instantText(now), kinds };
  yield new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
}

const jsonCell = (cell: Cell) => (cell instanceof Temporal.Instant ? instantText(cell) : (cell ?? null));

function presentHeld({ kind, data }: Held, language: Language): components['schemas']['HeldKind'] {
  return {
    id: kind.id,
    service: kind.id.split('.')[0] ?? '',
    title: localize(kind.title, language),
    purpose: localize(kind.purpose, language),
    retention: localize(describeRetention(kind), language),
    columns: data.columns.map(({ title }) => localize(title, language)),
    rows: data.rows.slice(0, shownMax).map((row) => row.map((cell) => shownCell(cell, language))),
    total: data.rows.length,
  };
}

function shownCell(cell: Cell, language: Language): string | number | null {
  if (cell === undefined || cell === null || typeof cell === 'number' || typeof cell === 'string')
    return cell ?? null;
  const locale = language === 'en' ? 'en' : 'ja-JP';
  if (cell instanceof Temporal.Instant) {
    const local = cell.toZonedDateTimeISO(cityTimeZone).toPlainDateTime();
    return local.toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
  }
  return cell.toLocaleString(locale, { dateStyle: 'medium' });
}
