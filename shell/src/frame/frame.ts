/** The portal around its pages: header, menu, the place for the page, footer, notifications. */
import type { BootMicroFrontend } from '../boot.ts';
import { element, icon } from '../element.ts';
import type { Portal } from '../portal.ts';
import { signOut } from '../session/sign-out.ts';
import { phoneLink } from '../views/contact.ts';
import { drawActingBanner } from './acting-banner.ts';
import { drawDisplaySettings } from './display-settings.ts';
import { drawMenu, type Menu } from './menu.ts';
import { drawOfflineNotice } from './offline-notice.ts';

export interface Frame {
  menu: Menu | undefined;
  /** The way from the first page to here. */
  trail: HTMLElement;
}

/** Replaces what the server drew. `main`, `announcements` and `toasts` exist before, for others to use. */
export function drawFrame(
  portal: Portal,
  parts: { main: HTMLElement; announcements: HTMLElement; toasts: HTMLElement },
): Frame {
  const { boot, t } = portal;
  const isSignedIn = boot.session.state === 'signed-in';
  const menu = isSignedIn ? drawMenu(portal) : undefined;
  const actingBanner = drawActingBanner(portal);
  const trail = element('nav', { class: 'shell-trail', 'aria-label': t('youAreHere'), hidden: true });
  document
    .getElementById('portal')
    ?.replaceChildren(
      element('a', { class: 'ui-skip-link', href: '#main' }, t('skipToContent')),
      ...(actingBanner ? [actingBanner] : []),
      drawOfflineNotice(portal),
      drawHeader(portal),
      ...(menu ? [menu.node] : []),
      trail,
      parts.main,
      drawFooter(portal),
      parts.announcements,
      parts.toasts,
    );
  return { menu, trail };
}

function drawHeader(portal: Portal): HTMLElement {
  const { boot, t } = portal;
  const { session, city } = boot;
  return element(
    'header',
    { class: 'ui-header' },
    element(
      'div',
      { class: 'ui-header__inner' },
      element(
        'a',
        { class: 'ui-header__brand', href: '/' },
        element('span', { class: 'ui-header__mark', 'aria-hidden': 'true' }, drawMark()),
        element('span', {}, element('span', { class: 'ui-header__city' }, city.name), city.portalShortName),
      ),
      drawDisplaySettings(portal),
      session.state === 'signed-in' && [
        element(
          'a',
          {
            class: 'ui-header__user',
            href: '/me',
            'aria-label': t('myPageLabel', { name: session.displayName }),
          },
          icon('person'),
          t('myPage', { name: session.displayName }),
        ),
        element(
          'button',
          {
            class: 'ui-header__user shell-sign-out shell-wide',
            type: 'button',
            click: () => void signOut(portal),
          },
          icon('sign-out'),
          t('signOut'),
        ),
      ],
    ),
  );
}

/** Two linked rings: 縁, the bond between people. */
function drawMark(): SVGElement {
  const mark = icon('mark');
  mark
    .querySelector('path')
    ?.setAttribute(
      'd',
      'M8.5 6.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M15.5 6.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11',
    );
  return mark;
}

function drawFooter(portal: Portal): HTMLElement {
  const { boot, t } = portal;
  return element(
    'footer',
    { class: 'ui-footer' },
    element(
      'div',
      { class: 'ui-footer__inner' },
      phoneLink(portal),
      boot.session.state === 'signed-in' &&
        element(
          'ul',
          { class: 'ui-footer__links' },
          element('li', {}, element('a', { href: '/me' }, t('profileTitle'))),
          element(
            'li',
            {},
            element(
              'button',
              { class: 'ui-button ui-button--quiet', type: 'button', click: () => void signOut(portal) },
              t('signOut'),
            ),
          ),
        ),
      element('p', { class: 'ui-footer__note' }, t('operatedBy', { city: boot.city.name })),
    ),
  );
}

/** Home › the pages above › the page that is open; nothing where no micro-frontend's page is. */
export function updateTrail(trail: HTMLElement, { t }: Portal, way: BootMicroFrontend['routes']): void {
  const here = way.at(-1);
  const above = [{ path: '/', title: t('home') }, ...way.slice(0, -1)];
  trail.hidden = here === undefined;
  trail.replaceChildren(
    element(
      'ol',
      { class: 'shell-trail__list' },
      ...above.map(({ path, title }) => element('li', {}, element('a', { href: path }, title))),
      element('li', { 'aria-current': 'page' }, here?.title ?? ''),
    ),
  );
}
