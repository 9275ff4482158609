import type { IconName } from '@entame/sdk';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export function Empty({
  icon,
  title,
  text,
  children,
}: {
  icon: IconName;
  title: string;
  text: string;
  children?: ReactNode;
}) {
  return (
    <div className="ui-empty">
      <Icon name={icon} />
      <p className="ui-empty__title">{title}</p>
      <p>{text}</p>
      {children}
    </div>
  );
}
