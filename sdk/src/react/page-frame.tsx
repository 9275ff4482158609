import type { ReactNode, Ref } from 'react';
import type { PageFrameProps } from '../ui/components.ts';
import { usePageReady } from './hooks.ts';
import { Icon } from './icon.tsx';

interface Props extends PageFrameProps {
  /** Stands above the heading, such as the steps of a form. */
  above?: ReactNode;
  /** Buttons and links that belong to the page as a whole. */
  actions?: ReactNode;
  /** The heading, to move the focus to it when what had the focus is gone. */
  ref?: Ref<HTMLHeadingElement>;
  children?: ReactNode;
}

/** The frame of every page: the way back, the heading that takes the focus, the content. */
export function PageFrame({
  title,
  tabTitle = title,
  lead,
  back,
  narrow = false,
  ready = true,
  above,
  actions,
  ref,
  children,
}: Props) {
  return (
    <div className={narrow ? 'ui-page ui-page--narrow' : 'ui-page'}>
      <div className="ui-page__head">
        {back && (
          <a className="ui-page__back" href={back.href}>
            <Icon name="back" />
            {back.label}
          </a>
        )}
        {above}
        <h1 tabIndex={-1} ref={ref}>
          {title}
        </h1>
        {ready && <Ready title={tabTitle} />}
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
