import type { operations } from '@entame/sdk/contracts/identity.ts';
import { isPerson, residentOf } from '#platform/actor.ts';
import { decodeTimeCursor, pageOf } from '#platform/cursor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Context, Handlers } from '#platform/handlers.ts';
import { localize } from '#platform/language.ts';
import type { Limits } from '#platform/limits.ts';
import { findFormerIds } from '#platform/merging/merging.store.ts';
import type { Platform } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import {
  clearedCookies,
  clearedInvitationCookie,
  clearedSignInCookie,
  sessionCookieWith,
  signInCookieWith,
} from '#platform/session/cookies.ts';
import { presentSession } from '#platform/session/present-session.ts';
import { endSession, type SessionFinder } from '#platform/session/sessions.ts';
import { readPhone } from './desk/registration.ts';
import { exportResidents } from './identity.export.ts';
import { presentResident } from './identity.present.ts';
import { findResident, findResidents, type ResidentRow } from './identity.store.ts';
import { type IdentityProvider, type RedirectIdentityProvider, SignInRefused } from './identity-provider.ts';
import { beginSignIn, finishSignIn } from './sign-in/sign-in.ts';
import { recordRefusal } from './sign-in/sign-in-refusals.ts';
import type { StaffDirectory } from './staff-directory.ts';

type IdentityOperations =
  | 'listIdentityProviders'
  | 'startSignIn'
  | 'finishSignIn'
  | 'getSession'
  | 'signOut'
  | 'getMyProfile'
  | 'searchResidents'
  | 'exportResidents';

export interface IdentityDeps {
  platform: Platform;
  providers: readonly IdentityProvider[];
  sessions: SessionFinder;
  limits: Limits;
  staff: StaffDirectory;
}

export function identityRoutes({
  platform,
  providers,
  sessions,
  limits,
  staff,
}: IdentityDeps): Pick<Handlers<operations>, IdentityOperations> {
  const { store, config } = platform;

  function findProvider(id: string): RedirectIdentityProvider {
    const provider = providers.find((p) => p.id === id);
    if (provider?.kind !== 'redirect') throw problem('identity-provider-not-found');
    return provider;
  }

  return {
    listIdentityProviders: async (_, { language }) => ({
      items: providers.map(({ id, kind, name, description, audience, assurance }) => ({
        id,
        kind,
        audience,
        isLinkable: audience === 'residents',
        assurance,
        name: localize(name, language),
        description: localize(description, language),
      })),
    }),

    async startSignIn({ path, query }, context) {
      const { ip, actor } = context;
      await limits.countSignIn(ip);
      const provider = findProvider(path.providerId);
      try {
        const { location, browserToken } = await beginSignIn(platform, provider, {
          returnTo: query.returnTo,
          purpose: query.purpose ?? 'sign-in',
          actor,
        });
        return redirect(location.href, [signInCookieWith(browserToken)]);
      } catch (fault) {
        await recordRefusal(platform, fault, 'startSignIn', context);
        return explainRefusal(fault, context);
      }
    },

    async finishSignIn({ path }, context) {
      await limits.countSignIn(context.ip);
      const provider = findProvider(path.providerId);
      const callback = new URL(
        new URL(context.request.url).search,
        callbackAddress(config.PUBLIC_ORIGIN, provider.id),
      );
      try {
        const { sessionToken, returnTo } = await finishSignIn(
          { platform, provider, staff },
          callback,
          context,
        );
        const session = sessionToken === null ? [] : [sessionCookieWith(sessionToken)];
        return redirect(returnTo, [...clearedOnTheWay, ...session]);
      } catch (fault) {
        await recordRefusal(platform, fault, 'finishSignIn', context);
        return explainRefusal(fault, context);
      }
    },

    async getSession(_, { actor, request, now }) {
      const session = await sessions.find(request, now);
      return session && isPerson(actor) ? presentSession(actor, session) : { state: 'signed-out' };
    },

    async signOut(_, { request, write }) {
      await write((tx) => endSession(tx, request));
      const headers = new Headers({
        'Clear-Site-Data': '"cache", "cookies", "storage"',
        'Cache-Control': 'no-store',
      });
      for (const cookie of clearedCookies()) headers.append('Set-Cookie', cookie);
      return new Response(null, { status: 204, headers });
    },

    async getMyProfile(_, { actor }) {
      const resident = await findResident(store.read, residentOf(actor).id);
      if (!resident) throw problem('signed-out');
      return presentResident(resident);
    },

    async searchResidents({ body }, { concerning }) {
      const { name, birthDate, limit = 20, cursor } = body;
      const phone = body.phone === undefined ? undefined : readPhone(body.phone);
      const after = decodeTimeCursor(cursor, '/body/cursor');
      const rows = await findResidents(store.read, { name, birthDate, phone, after, limit: limit + 1 });
      const former = await findFormerIds(
        store.read,
        rows.map(({ id }) => id),
      );
      const present = (row: ResidentRow) => presentResident(row, former.get(row.id));
      const page = pageOf(rows, limit, present, (row) => [instantText(row.registeredAt), row.id]);
      concerning(page.items.map((resident) => resident.id));
      return page;
    },

    exportResidents: async ({ query }, { concerning, language }) => {
      concerning(['*']);
      return exportResidents(store.read, query.format, language);
    },
  };

  /** The person is in the middle of a navigation: a page has to explain, not a JSON document. */
  function explainRefusal(fault: unknown, { actor }: Context): Response {
    if (!(fault instanceof SignInRefused)) throw fault;
    // Whoever is signed in wanted to show again who they are, in a window beside their page.
    const isSteppingUp = fault.page === '/sign-in' && actor.kind !== 'nobody';
    return redirect(`${isSteppingUp ? '/step-up' : fault.page}?problem=${fault.slug}`, clearedOnTheWay);
  }
}

/** What a sign-in leaves in the browser while it lasts. */
const clearedOnTheWay = [clearedSignInCookie(), clearedInvitationCookie()];

export function callbackAddress(publicOrigin: string, providerId: string): string {
  return `${publicOrigin}/api/identity/v1/sign-in/${providerId}/callback`;
}

function redirect(location: string, cookies: string[]): Response {
  const headers = new Headers({ Location: location, 'Cache-Control': 'no-store' });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 302, headers });
}
