import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import { type CameraFault, isCameraAllowed, scan } from './camera.ts';
import { createQrReader } from './qr-reader.ts';

export type ScannerState = 'closed' | 'opening' | 'open' | CameraFault;

interface ScannerOptions {
  opensByItself: boolean;
  onText: (text: string) => void;
  onUnusable: () => void;
}

/**
 * The camera as a page needs it. It may open by itself where it was allowed before, and is off while the page is
 * hidden and once it is left.
 */
export function useScanner({ opensByItself, onText, onUnusable }: ScannerOptions) {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<ScannerState>('closed');
  const [wanted, setWanted] = useState(false);
  const visible = useVisible();
  const reportText = useEffectEvent(onText);
  const reportFault = useEffectEvent((fault: CameraFault) => {
    setWanted(false);
    setState(fault);
    onUnusable();
  });

  // Loaded before it is needed: by then there may be no connection.
  useEffect(() => void createQrReader().catch(() => {}), []);

  useEffect(() => {
    if (!opensByItself) return;
    let left = false;
    void isCameraAllowed().then((allowed) => {
      if (allowed && !left) setWanted(true);
    });
    return () => {
      left = true;
    };
  }, [opensByItself]);

  useEffect(() => {
    if (!wanted || !visible || !video.current) return;
    const scanning = new AbortController();
    setState('opening');
    void scan(video.current, scanning.signal, {
      onOpen: () => setState('open'),
      onText: (text) => reportText(text),
      onFault: (fault) => reportFault(fault),
    });
    return () => scanning.abort();
  }, [wanted, visible]);

  const close = () => {
    setWanted(false);
    setState('closed');
  };
  return { video, state, wanted, open: () => setWanted(true), close };
}

function useVisible(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      document.addEventListener('visibilitychange', onChange);
      return () => document.removeEventListener('visibilitychange', onChange);
    },
    () => document.visibilityState === 'visible',
  );
}
