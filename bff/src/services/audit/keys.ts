import type { Platform } from '#platform/platform.ts';

type Keys = Pick<Platform, 'signingKey'>;

/** Seals the records. */
export const chainKeyOf = ({ signingKey }: Keys) => signingKey('audit-chain');
/** Signs the anchors: another key, so that a seal can never pass for an anchor. */
export const anchorKeyOf = ({ signingKey }: Keys) => signingKey('audit-anchor');
