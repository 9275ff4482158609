/** The portal page, put together. */
import './shell.css';
import { createClients, createFormat, unbrokenDates } from '@entame/sdk';
import type { BootData } from './boot.ts';
import { element } from './element.ts';
import { drawFrame, updateTrail } from './frame/frame.ts';
import { createToasts } from './frame/toasts.ts';
import { createAnnouncer } from './kernel/announcer.ts';
import { createHost } from './kernel/host.ts';
import { createRunner } from './kernel/micro-frontend-runner.ts';
import { startNavigation } from './kernel/navigation.ts';
import { decidePlace, findWay } from './kernel/places.rules.ts';
import { startKernel } from './kernel/portal-kernel.ts';
import { listenToNews, type News } from './news.ts';
import type { Portal } from './portal.ts';
import { registerServiceWorker } from './register-service-worker.ts';
import { createConfirmingFetch } from './session/confirming-fetch.ts';
import { drawnFor } from './session/drawn-for.ts';
import { type SessionWatch, watchSession } from './session/session-watch.ts';
import { createStepUp, isSessionLive } from './session/step-up.ts';
import { createTermsGate, repeatAfterTerms } from './session/terms-gate.ts';
import { loadTexts } from './texts.ts';
import { showDashboard } from './views/dashboard.ts';
import { type LaterView, showLater } from './views/later.ts';
import { showNotFound } from './views/not-found.ts';
import { showSignIn } from './views/sign-in.ts';
import { drawLoading, drawUnavailable } from './views/unavailable.ts';

const boot: BootData = JSON.parse(document.getElementById('boot')?.textContent ?? '');
const texts = await loadTexts(boot.language);
const { t } = texts;
const toasts = createToasts(t);
const main = element('main', { id: 'main', tabindex: '-1' });
const announcements = element('div', { class: 'ui-visually-hidden', 'aria-live': 'polite' });
const navigation = startNavigation(boot);
const announcer = createAnnouncer(boot.city.portalShortName, announcements, main, (title) =>
  t('opened', { title }),
);

let session: SessionWatch | undefined;
const stepUp = createStepUp(() => portal);
const portal: Portal = {
  boot,
  t,
  clients: createClients({
    language: () => boot.language,
    fetch: repeatAfterTerms(
      createConfirmingFetch({
        send: async (request) => {
          request.headers.set('X-Representation', drawnFor(boot.session));
          const response = await fetch(request);
          if (response.ok) session?.used();
          return response;
        },
        confirm: stepUp.confirm,
        isSessionLive: () => isSessionLive({ boot }),
      }),
      createTermsGate(() => portal),
    ),
    onSignedOut: () => session?.ended(),
  }),
  format: unbrokenDates(createFormat(boot.language)),
  navigation,
  announcer,
  notify: toasts.notify,
};

const frame = drawFrame(portal, { main, announcements, toasts: toasts.area });
let news: News = { on: () => () => {}, onAny: () => () => {} };
if (boot.session.state === 'signed-in') {
  const watch = watchSession(portal, boot.session);
  session = watch;
  news = listenToNews(watch.check);
  const { breakGlass } = boot.session;
  if (breakGlass)
    void import('./session/break-glass.ts').then((banner) => banner.showBreakGlass(portal, breakGlass));
}

const cardApp = () => import('./views/card-app/card-app.ts');
const cardAppReturn = () => import('./views/card-app/card-app-return.ts');
const stepUpEnd = () => import('./views/step-up-end.ts');
const later = (load: () => Promise<LaterView>) => showLater(portal, main, texts, load);

/** For a micro-frontend that wants it by itself, before it asks the server anything. */
async function showAgain(): Promise<void> {
  const isStaff = boot.session.state === 'signed-in' && boot.session.kind === 'staff';
  const isDone = await stepUp.confirm({ level: isStaff ? 'aal2' : 'aal3', withinSeconds: 0 });
  if (!isDone) throw new Error('The person declined.');
}

let leave = () => {};
function showPlace(): void {
  leave();
  leave = () => {};
  const place = decidePlace(boot, location.pathname);
  frame.menu?.update(location.pathname);
  updateTrail(frame.trail, portal, place.kind === 'micro-frontend' ? findWay(place) : []);
  if (place.kind === 'dashboard') leave = showDashboard(portal, main, news);
  else if (place.kind === 'sign-in') leave = showSignIn(portal, main);
  else if (place.kind === 'card-app') leave = later(async () => (await cardApp()).showCardApp);
  else if (place.kind === 'card-app-return')
    leave = later(async () => (await cardAppReturn()).showCardAppReturn);
  else if (place.kind === 'step-up-end') leave = later(async () => (await stepUpEnd()).showStepUpEnd);
  else if (place.kind === 'not-found') leave = showNotFound(portal, main);
}
navigation.onNavigate(() => {
  announcer.expectPage();
  showPlace();
});
showPlace();

startKernel(boot, (name) => {
  const release = boot.microFrontends.find((one) => one.name === name);
  if (!release) throw new Error(`There is no ${name}.`);
  let slot: HTMLElement | undefined;
  return createRunner(
    release,
    {
      place() {
        const place = element('div', { class: 'shell-slot' });
        slot = element('div', {}, drawLoading(portal), place);
        main.replaceChildren(slot);
        return place;
      },
      ready: () => slot?.firstElementChild?.remove(),
      failed(retry) {
        slot = drawUnavailable(portal, release.title, () => {
          announcer.expectPage();
          retry();
        });
        main.replaceChildren(slot);
        // Whatever had the focus may have gone with the page.
        announcer.expectPage();
        announcer.pageReady(t('pageUnavailableTitle', { title: release.title }));
      },
      clear: () => slot?.remove(),
    },
    (fail) => {
      if (boot.session.state !== 'signed-in') throw new Error('Nobody is signed in.');
      const parts = {
        ...portal,
        session: boot.session,
        texts,
        onNews: news.on,
        stepUp: showAgain,
      };
      return createHost(parts, fail);
    },
  );
});
registerServiceWorker();
