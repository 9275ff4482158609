/** Holds what the database says against the model. Answers the first difference, in words. */
import { findAccountOfResident, findCityAccount, findLots } from '#services/points/ledger/accounts.store.ts';
import { breakageAccount } from '#services/points/ledger/expiry.ts';
import { never } from '#services/points/ledger/lots.rules.ts';
import { verifyLedger } from '#services/points/ledger/verify.ts';
import { residents } from './commands.ts';
import { key, nameOf, partnerId, start, type World } from './world.ts';

export async function compareResidents(
  { store, model, accounts }: World,
  concerned: Iterable<number>,
): Promise<string | undefined> {
  for (const resident of concerned) {
    const expected = model
      .lotsOf(resident)
      .map(({ expires, remaining, held }) => `${expires}: ${remaining} (${held} held)`);
    const lots = await findLots(store.read, accounts.residents[resident] ?? '');
    const found = lots.map(({ expiresAt, remaining, held }) => {
      const expires = expiresAt.equals(never)
        ? Number.POSITIVE_INFINITY
        : (expiresAt.epochMilliseconds - start.epochMilliseconds) / 60_000;
      return `${expires}: ${remaining} (${held} held)`;
    });
    if (found.join() !== expected.join())
      return `resident ${resident} has ${found.join() || 'nothing'} where ${expected.join() || 'nothing'} is right`;
  }
  return undefined;
}

/** The city's accounts, everybody's balance, and the proof of the ledger itself. */
export async function compareBooks({ store, model }: World): Promise<string | undefined> {
  const { fault } = await verifyLedger(store, key);
  if (fault) return `the ledger is not whole: ${JSON.stringify(fault)}`;
  for (const [code, expected] of [
    ['partner', model.city.partner],
    [`partner:${partnerId}`, model.city.exchange],
    [breakageAccount.code, model.city.breakage],
  ] as const) {
    const account = await findCityAccount(store.read, code);
    if ((account?.posted ?? 0) !== expected)
      return `${code} has ${account?.posted} where ${expected} is right`;
  }
  for (let n = 0; n < residents; n++) {
    const account = await findAccountOfResident(store.read, nameOf(n));
    const posted = model.lotsOf(n).reduce((sum, { remaining }) => sum + remaining, 0);
    if (account?.posted !== posted) return `resident ${n} has ${account?.posted} where ${posted} is right`;
  }
  return undefined;
}
