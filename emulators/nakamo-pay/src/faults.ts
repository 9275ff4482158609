/** Misbehaviour on request, so that the portal can show that nobody loses or doubles anything by it. */
export const faultKinds = [
  /** Waits before it does what was asked. */
  'slow',
  /** 500, and nothing was done. */
  'error-before-effect',
  /** 500, although it was done. */
  'error-after-effect',
  /** The portal is told twice. */
  'duplicate-callback',
  /** The next message to the portal comes after the one that follows it. */
  'reordered-callback',
  /** Nothing listens for so many seconds. */
  'down',
  /** The first credit in the daily file has so many points too many. */
  'wrong-amount',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface Faults {
  /** For the next so many occasions. `size`: milliseconds, seconds or points. Throws when it is no fault. */
  order(fault: unknown): { kind: FaultKind; times: number; size: number };
  /** Whether the fault is to happen now; once for each time that was ordered. */
  take(kind: FaultKind): boolean;
  sizeOf(kind: FaultKind): number;
  clear(): void;
}

const sizes: Partial<Record<FaultKind, number>> = { slow: 3_000, down: 3_600, 'wrong-amount': 1 };

export function createFaults(): Faults {
  const ordered = new Map<FaultKind, { times: number; size: number }>();
  return {
    order(fault) {
      const { kind, times = 1, size } = (fault ?? {}) as { kind?: unknown; times?: unknown; size?: unknown };
      const known = faultKinds.find((one) => one === kind);
      const wanted = size ?? (known && sizes[known]) ?? 0;
      const isRight = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
      if (!known || !isRight(times) || !isRight(wanted)) throw new TypeError('There is no such fault.');
      ordered.set(known, { times, size: wanted });
      return { kind: known, times, size: wanted };
    },
    take(kind) {
      const fault = ordered.get(kind);
      if (!fault || fault.times === 0) return false;
      fault.times -= 1;
      return true;
    },
    sizeOf: (kind) => ordered.get(kind)?.size ?? 0,
    clear: () => ordered.clear(),
  };
}
