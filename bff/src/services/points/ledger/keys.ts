import type { AnchorSigner } from '#platform/anchors/anchor.rules.ts';
import type { Platform } from '#platform/platform.ts';

type Keys = Pick<Platform, 'signingKey'>;

/** Chains the journal, and proves whose an account is. */
export const ledgerKeyOf = ({ signingKey }: Keys) => signingKey('points-ledger');
/** Signs the anchors. */
export const anchorSignerOf = ({ signingKey }: Keys): AnchorSigner => ({
  chain: 'points',
  key: signingKey('points-anchor'),
});
