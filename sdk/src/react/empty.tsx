import type { ReactNode } from 'react';
import type { EmptyProps } from '../ui/components.ts';
import { Icon } from './icon.tsx';

/** Stands where a list would be that has nothing in it yet; inside it a link to what fills it. */
export function Empty({ icon, title, text, children }: EmptyProps & { children?: ReactNode }) {
  return (
    <div className="ui-empty">
      <Icon name={icon} />
      <p className="ui-empty__title">{title}</p>
      <p>{text}</p>
      {children}
    </div>
  );
}
