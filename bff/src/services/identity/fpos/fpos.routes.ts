/** The operations of signing in with the card app: three for the browser, three for the app. */

import type { operations } from '@entame/sdk/contracts/identity.ts';
import { problemKinds } from '@entame/sdk/problems';
import { instantText } from '#platform/db/columns.ts';
import type { Handlers } from '#platform/handlers.ts';
import { localize } from '#platform/language.ts';
import type { Limits } from '#platform/limits.ts';
import type { Platform } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import { clearedSignInCookie, sessionCookieWith, signInCookieWith } from '#platform/session/cookies.ts';
import type { IdentityProvider } from '../identity-provider.ts';
import { refusable } from '../sign-in/sign-in-refusals.ts';
import { answerChallenge, declineChallenge, showToApp } from './fpos-app.ts';
import { beginChallenge, findOwnChallenge, finishChallenge, shownStateOf } from './fpos-sign-in.ts';

export interface FposRoutesDeps {
  platform: Platform;
  providers: readonly IdentityProvider[];
  limits: Limits;
}

type FposOperations = Pick<operations, Extract<keyof operations, `${string}Fpos${string}`>>;

export function fposRoutes({ platform, providers, limits }: FposRoutesDeps): Handlers<FposOperations> {
  const { city, config } = platform;
  const addressOf = (id: string) => `${config.PUBLIC_ORIGIN}/api/identity/v1/fpos/challenges/${id}`;

  function deps() {
    const provider = providers.find(({ kind }) => kind === 'card-app');
    if (provider?.kind !== 'card-app') throw problem('identity-provider-not-found');
    return { platform, provider };
  }

  return {
    async startFposChallenge({ body }, context) {
      // Once per sign-in: a challenge takes one answer and one finish.
      await limits.countSignIn(context.ip);
      const { provider } = deps();
      const { device, returnTo, purpose = 'sign-in' } = body;
      const wish = { device, returnTo, purpose, actor: context.actor };
      const begun = await refusable(platform, 'startFposChallenge', context, () =>
        beginChallenge(deps(), wish),
      );
      context.setCookie(signInCookieWith(begun.browserToken));
      const { id: challengeId, matchingNumber, expiresAt } = begun.challenge;
      const appLink = provider.appLink(addressOf(challengeId));
      return { challengeId, appLink, matchingNumber, expiresAt: instantText(expiresAt) };
    },

    async getFposChallenge({ path }, { request, now, language }) {
      const challenge = await findOwnChallenge(platform, path.challengeId, request);
      const { problem: slug, expiresAt } = challenge;
      const kind = slug && problemKinds[slug];
      const about = kind && {
        type: `/problems/${slug}`,
        title: localize(kind.title, language),
        nextStep: localize(kind.next, language),
      };
      return { state: shownStateOf(challenge, now), expiresAt: instantText(expiresAt), problem: about };
    },

    async describeFposChallenge({ path }, { now, language }) {
      const challenge = await showToApp(platform, path.challengeId, now);
      const { id: challengeId, purpose, device, nonce, expiresAt, candidates } = challenge;
      return {
        challengeId,
        portalName: localize(city.portalName, language),
        origin: config.PUBLIC_ORIGIN,
        purpose,
        device,
        candidates,
        nonce,
        expiresAt: instantText(expiresAt),
      };
    },

    async answerFposChallenge({ path, body }, context) {
      const code = await answerChallenge(deps(), path.challengeId, body, context);
      // In the fragment, which no server sees and no page passes on.
      const returnAddress =
        code && `${config.PUBLIC_ORIGIN}/sign-in/card-app/return#${path.challengeId}.${code}`;
      return { returnAddress };
    },

    async declineFposChallenge({ path, body }, context) {
      const slug = body.reason === 'cancelled' ? 'fpos-declined' : 'fpos-number-not-shown';
      await declineChallenge(platform, path.challengeId, slug, context);
    },

    async finishFposSignIn({ path, body }, context) {
      const finished = await finishChallenge(deps(), path.challengeId, body.completionCode, context);
      context.setCookie(clearedSignInCookie());
      if (finished.sessionToken !== null) context.setCookie(sessionCookieWith(finished.sessionToken));
      return { returnTo: finished.returnTo };
    },
  };
}
