/** What a mounted micro-frontend may ask of the portal. Ends with it, whatever it forgot to give back. */
import type { Clients, Format, Host, NoticeKind, SignedIn } from '@entame/sdk';
import type { BootData } from '../boot.ts';
import type { TextDesk } from '../texts.ts';
import type { Announcer } from './announcer.ts';
import type { Navigation } from './navigation.ts';

export interface HostParts {
  boot: BootData;
  session: SignedIn;
  clients: Clients;
  texts: TextDesk;
  format: Format;
  navigation: Navigation;
  announcer: Announcer;
  notify(kind: NoticeKind, message: string): void;
  onNews(topic: string, listener: () => void): () => void;
  stepUp(): Promise<void>;
}

export function createHost(
  parts: HostParts,
  fail: (error: unknown) => void,
): { host: Host; release(): void } {
  const { boot, session, clients, texts, format, navigation, announcer, notify, stepUp } = parts;
  const subscriptions = new Set<() => void>();
  const kept = (unsubscribe: () => void) => {
    subscriptions.add(unsubscribe);
    return () => {
      subscriptions.delete(unsubscribe);
      unsubscribe();
    };
  };
  let isReleased = false;
  const host: Host = {
    clients,
    session,
    may: (permission) => session.permissions.includes(permission),
    language: boot.language,
    translator: texts.translator,
    format,
    navigate: navigation.navigate,
    location: () => ({
      path: location.pathname,
      query: new URLSearchParams(location.search),
      fragment: location.hash.slice(1),
    }),
    onNavigate: (listener) => kept(navigation.onNavigate(listener)),
    pageReady: (title) => {
      if (!isReleased) announcer.pageReady(title);
    },
    notify,
    onNews: (topic, listener) => kept(parts.onNews(topic, listener)),
    fail,
    stepUp,
    helpDeskPhone: boot.helpDesk.phone,
    city: { name: boot.city.name, pointsName: boot.city.pointsName },
  };
  return {
    host,
    release() {
      isReleased = true;
      for (const unsubscribe of subscriptions) unsubscribe();
      subscriptions.clear();
    },
  };
}
