import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

interface ConfirmDialogProps {
  title: string;
  children: ReactNode;
  yes: string;
  no: string;
  /** Shown on the button while the answer is being carried out; the dialog stays until it is. */
  busy?: string | undefined;
  danger?: boolean;
  onYes(): void;
  onNo(): void;
}

/**
 * Asks before something is done. The focus starts on the answer that changes nothing, and goes back to where it was.
 * Whoever wants it elsewhere moves it in an effect: while the dialog is open, the page behind it cannot be focused.
 */
export function ConfirmDialog({ title, children, yes, no, busy, danger, onYes, onNo }: ConfirmDialogProps) {
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const safe = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    safe.current?.focus();
    return () => opened?.close();
  }, []);
  return (
    <dialog
      className="ui-dialog"
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        if (!busy) onNo();
      }}
    >
      <h2 className="ui-dialog__title" id={titleId}>
        {title}
      </h2>
      <div className="ui-stack ui-gap-s">{children}</div>
      <div className="ui-dialog__actions">
        <button
          className={danger ? 'ui-button ui-button--danger' : 'ui-button'}
          type="button"
          aria-busy={busy !== undefined}
          aria-disabled={busy !== undefined}
          onClick={() => busy === undefined && onYes()}
        >
          {busy ?? yes}
        </button>
        <button
          className="ui-button ui-button--secondary"
          type="button"
          ref={safe}
          aria-disabled={busy !== undefined}
          onClick={() => busy === undefined && onNo()}
        >
          {no}
        </button>
      </div>
    </dialog>
  );
}
