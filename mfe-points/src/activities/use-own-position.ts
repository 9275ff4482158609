import { useState } from 'react';
import type { Position } from './positions.ts';

export type OwnPosition =
  | { state: 'unknown' | 'asking' | 'refused' | 'failed' }
  | { state: 'known'; position: Position };

/** Where the device is, asked for by a press of a button only. It stays in this page: nothing sends or keeps it. */
export function useOwnPosition(): { own: OwnPosition; ask(): void; forget(): void } {
  const [own, setOwn] = useState<OwnPosition>({ state: 'unknown' });
  function ask() {
    if (!('geolocation' in navigator)) return setOwn({ state: 'failed' });
    setOwn({ state: 'asking' });
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => setOwn({ state: 'known', position: { latitude, longitude } }),
      ({ code, PERMISSION_DENIED }) => setOwn({ state: code === PERMISSION_DENIED ? 'refused' : 'failed' }),
      { maximumAge: 60_000, timeout: 15_000 },
    );
  }
  return { own, ask, forget: () => setOwn({ state: 'unknown' }) };
}
