/** The journal that the benchmarks of the ledger begin with. */
import type { Store } from '../bff/src/platform/db/store.ts';
import type { Ledger } from '../bff/src/services/points/ledger/ledger.ts';

const expiresAt = Temporal.Now.instant().add({ hours: 24 * 365 });
const cause = { kind: 'activity-attended', description: '健康体操のつどい' } as const;

/** Gives every resident more than a measurement takes, by as many transfers as the journal is to have. */
export async function fillJournal(
  { store: { write }, ledger }: { store: Store; ledger: Ledger },
  residents: readonly string[],
  transfers: number,
): Promise<{ accounts: string[]; partner: string }> {
  const opened = await write(async (tx) => {
    const issuance = await ledger.ensureCityAccount(tx, { kind: 'issuance', code: 'issuance', name: '発行' });
    const partner = await ledger.ensureCityAccount(tx, { kind: 'partner', code: 'partner', name: 'P' });
    const accounts: string[] = [];
    for (const resident of residents) accounts.push((await ledger.ensureResidentAccount(tx, resident)).id);
    return { issuance: issuance.id, partner: partner.id, accounts };
  });
  const { issuance, accounts } = opened;
  for (let done = 0; done < transfers; ) {
    const count = Math.min(1_000, transfers - done);
    await write(async (tx) => {
      for (let n = 0; n < count; n++) {
        const to = accounts[(done + n) % accounts.length] ?? '';
        const movement = { from: issuance, to, points: 100_000, expiresAt };
        await ledger.transfer(tx, { ...movement, cause, sourceId: `fill:${done + n}` });
      }
    });
    done += count;
  }
  return opened;
}
