/** Printed on every screen: nobody should have to look it up. */
export const emulatorPin = '1234';
export const allowedTries = 3;

export type PinOutcome = 'right' | 'wrong' | 'locked';

export type Pins = ReturnType<typeof createPins>;

/** Counts wrong PINs per card, in memory: a restart unlocks everything. */
export function createPins() {
  const wrongTries = new Map<string, number>();
  const countTriesLeft = (id: string) => allowedTries - (wrongTries.get(id) ?? 0);
  return {
    countTriesLeft,
    isLocked: (id: string) => countTriesLeft(id) <= 0,
    unlock: (id: string) => void wrongTries.delete(id),
    tryPin(id: string, pin: string): PinOutcome {
      if (countTriesLeft(id) <= 0) return 'locked';
      // NFKC, because a Japanese keyboard easily gives full-width digits.
      if (pin.normalize('NFKC').trim() === emulatorPin) {
        wrongTries.delete(id);
        return 'right';
      }
      wrongTries.set(id, (wrongTries.get(id) ?? 0) + 1);
      return countTriesLeft(id) <= 0 ? 'locked' : 'wrong';
    },
  };
}
