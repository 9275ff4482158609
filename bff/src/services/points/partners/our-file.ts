/** Our file of a day, hashed and signed, for partner and staff alike. */
import { createHash } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import { fileReply } from '#platform/export/export-table.ts';
import { composeDailyFile } from './daily-file.rules.ts';
import type { PartnersDeps } from './partners.deps.ts';
import { type DayOfPartner, findOurLines } from './reconciliation.ts';

export async function ourFileReply({ platform }: PartnersDeps, which: DayOfPartner): Promise<Response> {
  const { store, config } = platform;
  const lines = await findOurLines(store.read, which);
  const bytes = new TextEncoder().encode(composeDailyFile(lines));
  const digest = createHash('sha256').update(bytes).digest();
  const day = which.day.toString();
  const { POINT_PARTNERS_KEY: key } = config;
  if (!key) throw new Error('There are points partners and no POINT_PARTNERS_KEY.');
  const said = { partnerId: which.partnerId, day, lines: lines.length, sha256: digest.toString('hex') };
  const signature = await new SignJWT(said)
    .setProtectedHeader({ alg: 'ES256', typ: 'points-day+jwt' })
    .sign(await importJWK(key, 'ES256'));
  const reply = fileReply(once(bytes), { type: 'text/csv; charset=utf-8', fileName: `points-${day}.csv` });
  reply.headers.set('Content-Digest', `sha-256=:${digest.toString('base64')}:`);
  reply.headers.set('X-File-Signature', signature);
  return reply;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
