import { useHost } from '@entame/sdk/react';
import { useEffect, useEffectEvent, useState } from 'react';
import { codeInFragment } from './codes.ts';

/** The code that a link brought in the address's fragment, until it is used. */
export function useLinkedCode(onArrival: () => void) {
  const host = useHost();
  const [code, setCode] = useState(() => codeInFragment(host.location().fragment));
  const arrive = useEffectEvent(() => {
    const arrived = codeInFragment(host.location().fragment);
    if (arrived === undefined) return;
    setCode(arrived);
    onArrival();
  });
  useEffect(() => {
    // A second link to this very page changes nothing but the fragment, which is no navigation to the shell.
    const listener = () => arrive();
    addEventListener('hashchange', listener);
    return () => removeEventListener('hashchange', listener);
  }, []);

  /** Takes the code out of the address bar and the history as well. */
  const drop = () => {
    setCode(undefined);
    history.replaceState(history.state, '', location.pathname + location.search);
  };
  return { code, drop };
}
