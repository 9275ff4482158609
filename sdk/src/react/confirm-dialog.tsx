import { type ReactNode, useEffectEvent, useId, useLayoutEffect, useRef } from 'react';
import type { ConfirmDialogProps } from '../ui/components.ts';
import { BusyButton } from './busy-button.tsx';

interface Props extends ConfirmDialogProps {
  onYes(): unknown;
  onNo(): unknown;
  children: ReactNode;
}

/**
 * Asks before something is done; open as long as it is drawn. The focus starts on the answer that changes nothing, and
 * goes back to where it was. Whoever wants it elsewhere moves it in an effect, after the dialog is gone.
 */
export function ConfirmDialog({ title, yes, no, busy, danger = false, onYes, onNo, children }: Props) {
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const safe = useRef<HTMLButtonElement>(null);
  const isBusy = busy !== undefined;
  // Escape pressed twice closes a dialog whatever we say. While it is being done that would hide how it ends.
  const onClosed = useEffectEvent(() => (isBusy ? dialog.current?.showModal() : onNo()));
  useLayoutEffect(() => {
    const opened = dialog.current;
    const listener = () => void onClosed();
    opened?.addEventListener('close', listener);
    opened?.showModal();
    safe.current?.focus();
    return () => {
      opened?.removeEventListener('close', listener);
      opened?.close();
    };
  }, []);
  return (
    <dialog
      className="ui-dialog"
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => isBusy && event.preventDefault()}
    >
      <h2 className="ui-dialog__title" id={titleId}>
        {title}
      </h2>
      <div className="ui-stack ui-gap-s">{children}</div>
      <div className="ui-dialog__actions">
        <BusyButton className={danger ? 'ui-button--danger' : ''} busy={isBusy} onPress={onYes}>
          {busy ?? yes}
        </BusyButton>
        <button
          className="ui-button ui-button--secondary"
          type="button"
          ref={safe}
          aria-disabled={isBusy}
          onClick={() => isBusy || onNo()}
        >
          {no}
        </button>
      </div>
    </dialog>
  );
}
