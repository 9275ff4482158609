import { Icon, useTexts } from '@entame/sdk/react';
import { useState } from 'react';
import { locales } from '../locales/check-in/index.ts';
import { codeInScan } from './codes.ts';
import { useScanner } from './use-scanner.ts';

interface ScannerProps {
  /** After a refused code. The camera then waits for a tap, or it would send the same code again at once. */
  again: boolean;
  onCode: (code: string) => void;
  /** There is no camera to scan with, or none that may be used. */
  onUnusable: () => void;
}

/** Reads the code with the camera. Says why before the browser asks, and points to typing when it cannot. */
export function Scanner({ again, onCode, onUnusable }: ScannerProps) {
  const t = useTexts(locales);
  const [foreign, setForeign] = useState(false);
  const { video, state, wanted, open, close } = useScanner({
    opensByItself: !again,
    onUnusable,
    onText(text) {
      const code = codeInScan(text);
      setForeign(code === undefined);
      if (code === undefined) return;
      close();
      navigator.vibrate?.(80);
      onCode(code);
    },
  });
  const fault = state === 'refused' || state === 'missing' || state === 'busy' ? state : undefined;
  return (
    <section className="ui-card ui-stack" aria-labelledby="camera">
      <h2 id="camera">{t('camera.title')}</h2>
      {fault && (
        <div className="ui-notice" data-tone="warning" role="alert">
          <Icon name="camera" />
          <p className="ui-notice__title">{t(`camera.${fault}`)}</p>
          <p>{t(`camera.${fault}-next`)}</p>
        </div>
      )}
      {!wanted && !fault && !again && (
        <>
          <p>{t('camera.why')}</p>
          <p>{t('camera.permission')}</p>
        </>
      )}
      <div className="ui-camera" hidden={!wanted}>
        <video ref={video} muted playsInline />
        <div className="ui-camera__guide" />
        <p className="ui-camera__hint" role="status">
          {t(state === 'opening' ? 'camera.opening' : foreign ? 'camera.foreign' : 'camera.hint')}
        </p>
      </div>
      {wanted ? (
        <button className="ui-button ui-button--secondary" type="button" onClick={close}>
          {t('camera.close')}
        </button>
      ) : (
        fault !== 'missing' && (
          <button
            className={`ui-button ui-button--block ${fault ? 'ui-button--secondary' : 'ui-button--large'}`}
            type="button"
            onClick={open}
          >
            <Icon name="camera" />
            {t(again || fault ? 'camera.again' : 'camera.open')}
          </button>
        )
      )}
    </section>
  );
}
