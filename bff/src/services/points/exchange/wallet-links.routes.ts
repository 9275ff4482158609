/** Linking a wallet: away to the partner with a signed request, and back with a state that only this browser can use. */
import type { operations } from '@entame/sdk/contracts/points.ts';
import { uuidv7 } from 'uuidv7';
import { type Actor, residentOf } from '#platform/actor.ts';
import { onCommit } from '#platform/db/store.ts';
import type { Handlers } from '#platform/handlers.ts';
import { problem } from '#platform/problem.ts';
import {
  clearedWalletLinkCookie,
  readWalletLinkToken,
  walletLinkCookieWith,
} from '#platform/session/cookies.ts';
import { hashToken, newToken } from '#platform/session/sessions.ts';
import { pointsTopic } from '../ledger/topic.ts';
import type { ExchangeDeps } from './exchange.deps.ts';
import { partnerBy } from './exchange.requests.ts';
import { LinkRefused, PointPartnerFault } from './point-partner.port.ts';
import {
  findWalletLink,
  type LinkAttempt,
  recordLinkAttempt,
  recordUnlinked,
  recordWalletLink,
  takeLinkAttempt,
} from './wallet-links.store.ts';

type Linking = Pick<operations, 'startWalletLink' | 'finishWalletLink' | 'removeWalletLink'>;
/** Why a wallet was not linked; the page says it in words. */
type LinkProblem = 'cancelled' | 'expired' | 'refused' | 'unavailable' | 'closed';

const attemptMinutes = 10;

export function walletLinkRoutes(deps: ExchangeDeps, wake: () => void): Handlers<Linking> {
  const { platform, directory } = deps;
  const { store, config, log } = platform;
  const returnTo = `${config.PUBLIC_ORIGIN}/api/points/v1/wallet-links/callback`;
  const pageWith = (outcome: Record<string, string>) =>
    `/points/exchange/wallets?${new URLSearchParams(outcome)}`;

  /** The attempt that this browser began as this resident; it is used up, whatever comes of it. */
  async function takeOwnAttempt(state: string, browser: string, actor: Actor, now: Temporal.Instant) {
    // Anybody may come here; only a resident's browser that has begun something costs a write.
    if (actor.kind !== 'resident' || !actor.permissions.has('points:exchange-own') || browser === '') return;
    const attempt = await store.write((tx) => takeLinkAttempt(tx, hashToken(state)));
    const isOwn =
      attempt?.residentId === actor.id &&
      attempt.browserHash === hashToken(browser) &&
      Temporal.Instant.compare(now, attempt.expiresAt) < 0;
    return isOwn ? attempt : undefined;
  }

  async function link(
    attempt: LinkAttempt,
    code: string,
    now: Temporal.Instant,
  ): Promise<LinkProblem | undefined> {
    const { residentId, partnerId } = attempt;
    const partner = await directory.find(store.read, partnerId);
    if (partner?.status !== 'active') return 'closed';
    const pairwiseId = await store.write((tx) => directory.ensurePairwiseId(tx, partnerId, residentId, now));
    try {
      const { walletLabel } = await partnerBy(deps, partnerId).adapter.finishLink({ code, pairwiseId });
      await store.write(async (tx) => {
        const linked = { id: uuidv7(), residentId, partnerId, pairwiseId, walletLabel, linkedAt: now };
        await recordWalletLink(tx, linked);
        await platform.announce(tx, { to: residentId, topic: pointsTopic });
      });
      return undefined;
    } catch (error) {
      if (error instanceof LinkRefused) return 'refused';
      if (!(error instanceof PointPartnerFault)) throw error;
      log.warn({ partner: partnerId, failure: error.failure, detail: error.message }, 'wallet not linked');
      return 'unavailable';
    }
  }

  return {
    async startWalletLink({ body: { partnerId } }, { actor, now, write, setCookie }) {
      const { id: residentId } = residentOf(actor);
      const { adapter } = partnerBy(deps, partnerId);
      const [state, browser] = [newToken(), newToken()];
      const redirectTo = await adapter.startLink({ state, returnTo, now });
      await write(async (tx) => {
        const partner = await directory.find(tx, partnerId);
        if (partner?.status !== 'active') throw problem('exchange-partner-closed');
        await recordLinkAttempt(tx, {
          stateHash: hashToken(state),
          browserHash: hashToken(browser),
          residentId,
          partnerId,
          expiresAt: now.add({ minutes: attemptMinutes }),
        });
      });
      setCookie(walletLinkCookieWith(browser));
      return { redirectTo: redirectTo.href };
    },

    async finishWalletLink({ query: { state = '', code, error } }, { actor, now, request, setCookie }) {
      setCookie(clearedWalletLinkCookie());
      const attempt = await takeOwnAttempt(state, readWalletLinkToken(request) ?? '', actor, now);
      if (!attempt) return redirect(pageWith({ problem: 'expired' }));
      if (code === undefined)
        return redirect(pageWith({ problem: error === 'access_denied' ? 'cancelled' : 'refused' }));
      const fault = await link(attempt, code, now);
      return redirect(pageWith(fault ? { problem: fault } : { linked: attempt.partnerId }));
    },

    async removeWalletLink({ path: { partnerId } }, { actor, now, write }) {
      const { id: residentId } = residentOf(actor);
      await write(async (tx) => {
        const linked = await findWalletLink(tx, residentId, partnerId);
        if (!linked) throw problem('wallet-not-linked');
        await recordUnlinked(tx, linked.id, now);
        onCommit(tx, wake);
        await platform.announce(tx, { to: residentId, topic: pointsTopic });
      });
    },
  };
}

function redirect(location: string): Response {
  return new Response(null, { status: 302, headers: { Location: location, 'Cache-Control': 'no-store' } });
}
