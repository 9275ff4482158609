/** npm run ledger:verify: proves chain, balances, lots and holds of the points from their entries alone. */
import {
  type LedgerFault,
  type LedgerFaultKind,
  ledgerAnchorSignerOf,
  ledgerKeyOf,
  verifyLedger,
} from '#services/points/index.ts';
import { runVerifyCommand } from './verify-command.ts';

const explanations: Record<LedgerFaultKind, string> = {
  'transfer-missing': 'is missing',
  'transfer-changed': 'was changed, or its entries (or SIGNING_KEY is not the one it was written with)',
  unbalanced: 'does not sum to zero',
  'balance-wrong': 'does not say what its account had afterwards',
  overdrawn: 'takes more than there was',
  'hold-wrong': 'does not go with its hold',
  'refund-wrong': 'gives back more than was taken',
  'entry-stray': 'is missing, and has entries',
  'open-holds-drifted': 'is listed among the open holds and should not be, or the other way round',
  truncated: 'was there when an anchor was dropped, and is not there any more',
  'account-drifted': 'does not hold what its entries say',
  'owner-changed': 'was given to somebody else',
  'exchange-differs': 'has an exchange whose points are not where its record says',
  'grant-differs': 'has a grant on record that was not posted so',
  'lot-drifted': 'has lots that are not what its entries say',
};

await runVerifyCommand({
  name: 'ledger:verify',
  signerOf: ledgerAnchorSignerOf,
  async verify(platform, anchors) {
    const found = await verifyLedger(platform.store, ledgerKeyOf(platform), { anchors });
    const { head, accounts, pendingHolds, fault } = found;
    const summary = `${head.sequence} transfers checked: ${accounts} accounts, ${pendingHolds} pending holds.`;
    return { summary, fault: fault && describe(fault) };
  },
});

function describe({ kind, sequence, accountId }: LedgerFault): string {
  const which = sequence === null ? `Account ${accountId}` : `Transfer number ${sequence}`;
  return `${which} ${explanations[kind]}.`;
}
