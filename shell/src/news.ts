/** Hears from the server that something has changed, while the page can be seen. */
export interface News {
  on(topic: string, listener: () => void): () => void;
  /** Every topic; for the dashboard, which shows something of all. */
  onAny(listener: () => void): () => void;
}

const address = '/api/portal/v1/news';
const reconnectMs = 10_000;

export function listenToNews(checkSession: () => void): News {
  const byTopic = new Map<string, Set<() => void>>();
  const onAny = new Set<() => void>();
  let source: EventSource | undefined;
  let missedSome = false;

  function open(): void {
    if (source || document.hidden) return;
    source = new EventSource(address);
    source.addEventListener('open', () => {
      if (missedSome) tellAll();
      missedSome = false;
    });
    source.addEventListener('message', ({ data }) => tell((JSON.parse(data) as { topic: string }).topic));
    source.addEventListener('error', () => {
      missedSome = true;
      // The browser reconnects by itself, except after a refusal.
      if (source?.readyState !== EventSource.CLOSED) return;
      close();
      checkSession();
      setTimeout(open, reconnectMs);
    });
  }

  function close(): void {
    source?.close();
    source = undefined;
    missedSome = true;
  }

  function tell(topic: string): void {
    for (const listener of [...(byTopic.get(topic) ?? []), ...onAny]) listener();
  }
  function tellAll(): void {
    for (const listener of [...[...byTopic.values()].flatMap((own) => [...own]), ...onAny]) listener();
  }

  // A browser allows a site few connections; a page that nobody sees must not hold one.
  document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
  open();

  return {
    on(topic, listener) {
      const own = byTopic.get(topic) ?? new Set();
      byTopic.set(topic, own.add(listener));
      return () => own.delete(listener);
    },
    onAny(listener) {
      onAny.add(listener);
      return () => onAny.delete(listener);
    },
  };
}
