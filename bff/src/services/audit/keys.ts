import type { AnchorSigner } from '#platform/anchors/anchor.rules.ts';
import type { Platform } from '#platform/platform.ts';

type Keys = Pick<Platform, 'signingKey'>;

/** Seals the records. */
export const chainKeyOf = ({ signingKey }: Keys) => signingKey('audit-chain');
/** Signs the anchors. */
export const anchorSignerOf = ({ signingKey }: Keys): AnchorSigner => ({
  chain: 'audit',
  key: signingKey('audit-anchor'),
});
