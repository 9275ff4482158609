/** When to warn that the session will end, and when it has. */
export interface SessionTimes {
  nowMs: number;
  lastUseMs: number;
  idleTimeoutMs: number;
  /** When it ends however much it is used. */
  expiresAtMs: number;
}

export type SessionNotice = 'none' | 'idle-soon' | 'life-soon' | 'ended';

export const warnBeforeMs = 120_000;

export function decideSessionNotice({
  nowMs,
  lastUseMs,
  idleTimeoutMs,
  expiresAtMs,
}: SessionTimes): SessionNotice {
  const idleEndMs = lastUseMs + idleTimeoutMs;
  if (nowMs >= Math.min(idleEndMs, expiresAtMs)) return 'ended';
  if (nowMs >= expiresAtMs - warnBeforeMs) return 'life-soon';
  return nowMs >= idleEndMs - warnBeforeMs ? 'idle-soon' : 'none';
}

/** Somebody who types a long text uses the portal, though the server does not see it. */
export function decideKeepAlive(times: SessionTimes, lastTouchMs: number): boolean {
  const sinceUseMs = times.nowMs - times.lastUseMs;
  return lastTouchMs > times.lastUseMs && sinceUseMs > Math.min(times.idleTimeoutMs / 3, 5 * 60_000);
}
