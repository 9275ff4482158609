/** How a warning is dealt with: new, somebody looks into it, closed with a finding. Nothing leads back. */
export type AlertState = 'new' | 'acknowledged' | 'closed';

/** True where somebody may begin to look into it: nobody has yet. */
export function isAcknowledgeable(state: AlertState): boolean {
  return state === 'new';
}

/** True where it may be closed; without looking into it first, too: a false alarm is often plain. */
export function isClosable(state: AlertState): boolean {
  return state !== 'closed';
}
