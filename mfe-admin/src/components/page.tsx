import { usePageReady } from '@entame/sdk/react';
import type { ReactNode, Ref } from 'react';
import { Icon } from './icon.tsx';

interface PageProps {
  title: string;
  lead?: string;
  back?: { href: string; label: string };
  narrow?: boolean;
  /** Buttons and links that belong to the page as a whole. */
  actions?: ReactNode;
  /** False while the title is still being fetched, so that only the real one is announced. */
  ready?: boolean;
  className?: string | undefined;
  ref?: Ref<HTMLDivElement>;
  children: ReactNode;
}

/** The frame of every page: the way back, the heading that takes the focus, the content. */
export function Page({
  title,
  lead,
  back,
  narrow = false,
  actions,
  ready = true,
  className = '',
  ref,
  children,
}: PageProps) {
  return (
    <div className={`ui-page ${narrow ? 'ui-page--narrow' : ''} ${className}`} ref={ref}>
      <div className="ui-page__head">
        {back && (
          <a className="ui-page__back" href={back.href}>
            <Icon name="back" />
            {back.label}
          </a>
        )}
        <h1 tabIndex={-1}>{title}</h1>
        {ready && <Ready title={title} />}
        {lead && <p className="ui-page__lead">{lead}</p>}
        {actions && <div className="ui-page__actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

function Ready({ title }: { title: string }) {
  usePageReady(title);
  return null;
}
