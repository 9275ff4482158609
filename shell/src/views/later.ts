/** Views that most people never open come when they are asked for. */
import type { Portal } from '../portal.ts';
import type { TextDesk } from '../texts.ts';
import { drawLoading, drawUnavailable } from './unavailable.ts';

/** A view with texts of its own. Its answer ends it. */
export type LaterView = (portal: Portal, main: HTMLElement, desk: TextDesk) => () => void;

export function showLater(
  portal: Portal,
  main: HTMLElement,
  desk: TextDesk,
  load: () => Promise<LaterView>,
): () => void {
  let isLeft = false;
  let end = () => {};
  main.replaceChildren(drawLoading(portal));
  load().then(
    (show) => {
      if (!isLeft) end = show(portal, main, desk);
    },
    () => {
      if (isLeft) return;
      // The browser keeps a failed import; only a new page asks again.
      main.replaceChildren(drawUnavailable(portal, portal.t('signIn'), () => location.reload()));
    },
  );
  return () => {
    isLeft = true;
    end();
  };
}
