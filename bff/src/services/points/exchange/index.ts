/** The exchange of points for regional currency, as the points service puts it together. */
import type { Job } from '#platform/service.ts';
import type { ExchangeDeps } from './exchange.deps.ts';
import { exchangeRoutes } from './exchange.routes.ts';
import { callPartner } from './exchange.worker.ts';
import { tellUnlinked } from './unlinking.ts';
import { walletLinkRoutes } from './wallet-links.routes.ts';
import { removeExpiredLinkAttempts } from './wallet-links.store.ts';

const everySeconds = 15;

export function createExchange(deps: ExchangeDeps) {
  const { platform, partners } = deps;
  const { store, log } = platform;
  let running: Promise<void> | undefined;
  let isWanted = false;
  let isStopped = false;

  async function callAll(): Promise<void> {
    while (isWanted && !isStopped) {
      isWanted = false;
      // A partner that is slow does not hold up the others.
      await Promise.all(
        partners.map(async (partner) => {
          await callPartner(deps, partner);
          await tellUnlinked(deps, partner);
        }),
      );
    }
  }
  /** Resolves when nothing is left that can be done now. */
  function work(): Promise<void> {
    isWanted = true;
    running ??= callAll().finally(() => {
      running = undefined;
    });
    return running;
  }
  const wake = () => void work().catch((error) => log.error({ error }, 'calling points partners'));

  const jobs: Job[] = [
    { name: 'points.call-partners', everySeconds, run: work },
    {
      name: 'points.forget-link-attempts',
      everySeconds: 3600,
      run: (now) => store.write((tx) => removeExpiredLinkAttempts(tx, now)),
    },
  ];
  return {
    handlers: { ...exchangeRoutes(deps, wake), ...walletLinkRoutes(deps, wake) },
    jobs: partners.length > 0 ? jobs : [],
    async stop() {
      isStopped = true;
      await running?.catch(() => {});
    },
  };
}
