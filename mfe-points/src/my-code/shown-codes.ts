/** Which of my codes to show now, told by the portal's clock. */
import type { activities } from '@entame/sdk';

export type MyCodes = activities.components['schemas']['MyCodes'];

export interface ShownCodes {
  codes: MyCodes['codes'];
  /** How far the portal's clock is ahead of this device's. */
  aheadMs: number;
}

/** The codes as they arrived at this moment of the device's clock. */
export function shownCodes({ now, codes }: MyCodes, arrivedMs: number): ShownCodes {
  return { codes, aheadMs: Date.parse(now) - arrivedMs };
}

/** The code of this half minute and the full seconds it has left; undefined when those that came are used up. */
export function codeAt({ codes, aheadMs }: ShownCodes, nowMs: number) {
  const portalMs = nowMs + aheadMs;
  const code = codes.find(
    ({ validFrom, validUntil }) => Date.parse(validFrom) <= portalMs && portalMs < Date.parse(validUntil),
  );
  if (!code) return undefined;
  const [from, until] = [Date.parse(code.validFrom), Date.parse(code.validUntil)];
  return {
    text: code.text,
    seconds: Math.ceil((until - portalMs) / 1_000),
    part: (until - portalMs) / (until - from),
  };
}
