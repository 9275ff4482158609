/** The demo city's texts. A city publishes its own; without any there is nothing to accept. */
import { uuidv7 } from 'uuidv7';
import type { Platform } from '#platform/platform.ts';
import type { Summary } from './terms.schema.ts';
import { type DocumentKey, findVersions, recordVersion } from './terms.store.ts';

type DemoText = DocumentKey & { file: string; summary: Summary };

export async function seedTerms({ store, city }: Platform, now: Temporal.Instant): Promise<void> {
  const texts = city
    .read<DemoText[]>('terms/index.json')
    .map(({ file, ...text }) => ({ ...text, body: city.readText(`terms/${file}`) }));
  await store.write(async (tx) => {
    if ((await findVersions(tx)).length > 0) return;
    const first = { number: 1, inForceFrom: now, publishedAt: now, publishedBy: 'demo' };
    for (const text of texts) await recordVersion(tx, { ...text, ...first, id: uuidv7() });
  });
}
