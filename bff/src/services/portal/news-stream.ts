/** Server-sent events: topics that changed, for one open page. */
const heartbeatMs = 25_000;

export interface NewsStreams {
  /** An endless reply. It ends when the page goes, the session ends or the process stops. */
  open(
    signal: AbortSignal,
    subscribe: (listener: (topic: string) => void) => () => void,
    isSignedIn: () => Promise<boolean>,
  ): Response;
  closeAll(): void;
}

export function createNewsStreams(): NewsStreams {
  const closers = new Set<() => void>();
  const encoder = new TextEncoder();

  return {
    open(signal, subscribe, isSignedIn) {
      let close = () => {};
      let release = () => {};
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          const send = (text: string) => controller.enqueue(encoder.encode(text));
          const unsubscribe = subscribe((topic) => send(`data: ${JSON.stringify({ topic })}\n\n`));
          const beat = async () => ((await isSignedIn()) ? send(': still here\n\n') : close());
          const timer = setInterval(() => void beat().catch(() => close()), heartbeatMs);
          release = () => {
            clearInterval(timer);
            unsubscribe();
            closers.delete(close);
          };
          close = () => {
            if (!closers.has(close)) return;
            release();
            controller.close();
          };
          closers.add(close);
          signal.addEventListener('abort', close, { once: true });
          send('retry: 3000\n\n');
        },
        cancel: () => release(),
      });
      const headers = {
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      };
      return new Response(body, { headers });
    },
    closeAll() {
      for (const close of [...closers]) close();
    },
  };
}
