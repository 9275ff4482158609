import type { ReactNode } from 'react';
import type { BusyButtonProps } from '../ui/components.ts';

interface Props extends BusyButtonProps {
  /** Its looks beside `ui-button`, such as `ui-button--secondary`. */
  className?: string;
  onPress(): unknown;
  children: ReactNode;
}

/** A button that cannot be pressed twice. It can have the focus while busy, so that the focus is not lost. */
export function BusyButton({ busy, className = '', onPress, children }: Props) {
  return (
    <button
      className={`ui-button ${className}`}
      type="button"
      aria-busy={busy}
      aria-disabled={busy}
      onClick={() => busy || onPress()}
    >
      {children}
    </button>
  );
}
