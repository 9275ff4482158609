/** How long a code may be shown, told from when it changes and how late it may still be used. */

/** A code is taken for two half minutes after it has changed; not to the last second, for people type slowly. */
const graceMs = 45_000;
const retryMs = 5_000;
const stepMs = 30_000;

export interface ShownCode {
  url: string;
  typedCode: string;
  /** When it changes, by the clock of this device. */
  changesAtMs: number;
}

/** The code with its time by this device's clock, which may go wrong: the reply says what the server's showed. */
export function shownCode(
  code: { url: string; typedCode: string; changesAt: string },
  serverDate: string | null,
  nowMs: number,
): ShownCode {
  const serverMs = serverDate === null ? Number.NaN : Date.parse(serverDate);
  const aheadMs = Number.isNaN(serverMs) ? 0 : nowMs - serverMs;
  const { url, typedCode, changesAt } = code;
  return { url, typedCode, changesAtMs: Date.parse(changesAt) + aheadMs };
}

/** How long to wait before asking for the next code. */
export function nextRequestMs(code: ShownCode | undefined, failed: boolean, nowMs: number): number {
  if (failed || !code) return retryMs;
  return Math.min(Math.max(code.changesAtMs - nowMs, 1_000), stepMs);
}

/** Whether a code is so old that showing it would only disappoint. */
export function isTooOld(code: ShownCode, nowMs: number): boolean {
  return nowMs > code.changesAtMs + graceMs;
}

/** Full seconds until the code changes, and what part of its time is left. */
export function timeLeft(code: ShownCode, nowMs: number): { seconds: number; part: number } {
  const leftMs = Math.min(Math.max(code.changesAtMs - nowMs, 0), stepMs);
  return { seconds: Math.ceil(leftMs / 1_000), part: leftMs / stepMs };
}
