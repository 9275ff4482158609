import { useTexts } from '@entame/sdk/react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { locales } from '../locales/index.ts';

interface ConfirmDialogProps {
  open: boolean;
  title: string;
  /** The button that does it. */
  action: string;
  busy: boolean;
  onConfirm(): void;
  onClose(): void;
  children: ReactNode;
}

/** Asks before something that cannot be undone. The browser keeps the focus inside, which starts on the answer that changes nothing. */
export function ConfirmDialog({
  open,
  title,
  action,
  busy,
  onConfirm,
  onClose,
  children,
}: ConfirmDialogProps) {
  const t = useTexts(locales);
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return dialog.current?.close();
    dialog.current?.showModal();
    safe.current?.focus();
  }, [open]);
  return (
    <dialog className="ui-dialog" ref={dialog} aria-labelledby={titleId} onClose={onClose}>
      <h2 className="ui-dialog__title" id={titleId}>
        {title}
      </h2>
      {children}
      <div className="ui-dialog__actions">
        <button
          className="ui-button ui-button--danger"
          type="button"
          aria-busy={busy}
          aria-disabled={busy}
          onClick={() => busy || onConfirm()}
        >
          {action}
        </button>
        <button className="ui-button ui-button--secondary" type="button" ref={safe} onClick={onClose}>
          {t('common.back')}
        </button>
      </div>
    </dialog>
  );
}
