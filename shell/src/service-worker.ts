/**
 * Keeps static files only: the page for "no connection" and files of releases. Pages and the API always come from
 * the server, and nothing of theirs is kept. The server writes `settings` in front of this script.
 */
interface Worker {
  settings: { cache: string; keep: string[] };
  registration: { navigationPreload?: { enable(): Promise<void> } };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lifetime) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetch) => void): void;
}
interface Lifetime {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetch extends Lifetime {
  request: Request;
  preloadResponse: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}

const worker = self as unknown as Worker;
const { cache: cacheName, keep } = worker.settings;

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(keep)));
  void worker.skipWaiting();
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(tidyUp());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') {
    // Also on the way back from an issuer: a navigation that is not answered here is sent twice, by the preload and
    // again, and a sign-in can be finished once only.
    event.respondWith(fetchPage(event));
  } else if (pathname.startsWith('/assets/')) {
    event.respondWith(fetchFile(event));
  }
});

async function tidyUp(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name)));
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
}

async function fetchPage({ request, preloadResponse }: Fetch): Promise<Response> {
  try {
    return (await preloadResponse) ?? (await fetch(request));
  } catch (error) {
    const kept = await caches.match('/offline');
    if (kept) return kept;
    throw error;
  }
}

async function fetchFile(event: Fetch): Promise<Response> {
  const { request } = event;
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  // Without a hash to check it against, a damaged file would be kept for good.
  if (response.ok && request.integrity !== '') {
    const copy = response.clone();
    event.waitUntil(caches.open(cacheName).then((cache) => cache.put(request, copy)));
  }
  return response;
}
