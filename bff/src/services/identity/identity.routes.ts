import type { operations } from '@entame/sdk/contracts/identity.ts';
import { isPerson, residentOf } from '#platform/actor.ts';
import { findAuditRecords, recordAudit } from '#platform/audit.store.ts';
import { decodeTimeCursor, pageOf } from '#platform/cursor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Context, Handlers } from '#platform/handlers.ts';
import { localize } from '#platform/language.ts';
import type { Limits } from '#platform/limits.ts';
import type { Platform } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import {
  clearedCookies,
  clearedSignInCookie,
  sessionCookieWith,
  signInCookieWith,
} from '#platform/session/cookies.ts';
import { presentSession } from '#platform/session/present-session.ts';
import { endSession, type SessionFinder } from '#platform/session/sessions.ts';
import { deskRoutes } from './desk.routes.ts';
import { exportResidents } from './identity.export.ts';
import { presentAudit, presentResident } from './identity.present.ts';
import { findResident, findResidents } from './identity.store.ts';
import { type IdentityProvider, SignInRefused } from './identity-provider.ts';
import { readPhone } from './registration.ts';
import { beginSignIn, finishSignIn } from './sign-in.ts';

export interface IdentityDeps {
  platform: Platform;
  providers: readonly IdentityProvider[];
  sessions: SessionFinder;
  limits: Limits;
}

export function identityRoutes({
  platform,
  providers,
  sessions,
  limits,
}: IdentityDeps): Handlers<operations> {
  const { store, config } = platform;

  function findProvider(id: string): IdentityProvider {
    const provider = providers.find((p) => p.id === id);
    if (!provider) throw problem('identity-provider-not-found');
    return provider;
  }

  return {
    ...deskRoutes({ platform, sessions }),
    listIdentityProviders: async (_, { language }) => ({
      items: providers.map(({ id, name, description, audience }) => ({
        id,
        audience,
        name: localize(name, language),
        description: localize(description, language),
      })),
    }),

    async startSignIn({ path, query }, { ip, actor }) {
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
        return explainRefusal(fault);
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
        const { sessionToken, returnTo } = await finishSignIn(platform, provider, callback, context);
        return redirect(returnTo, [clearedSignInCookie(), sessionCookieWith(sessionToken)]);
      } catch (fault) {
        await recordRefusal(fault, context);
        return explainRefusal(fault);
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
      const page = pageOf(rows, limit, presentResident, (row) => [instantText(row.registeredAt), row.id]);
      concerning(page.items.map((resident) => resident.id));
      return page;
    },

    exportResidents: async ({ query }, { concerning, language }) => {
      concerning(['*']);
      return exportResidents(store.read, query.format, language);
    },

    async listAuditRecords({ query }) {
      const limit = query.limit ?? 20;
      const after = decodeTimeCursor(query.cursor);
      const rows = await findAuditRecords(store.read, limit + 1, after);
      return pageOf(rows, limit, presentAudit, (row) => [instantText(row.at), row.id]);
    },
  };

  /** A sign-in that went wrong may be an attack, so it is on record too; without anything that names a person. */
  async function recordRefusal(fault: unknown, { now, requestId }: Context): Promise<void> {
    if (!(fault instanceof SignInRefused)) return;
    platform.log.warn({ requestId, reason: fault.message }, 'sign-in refused');
    const what = { permission: 'public', operationId: 'finishSignIn', outcome: fault.slug };
    await store.write((tx) =>
      recordAudit(tx, { at: now, actor: { kind: 'nobody' }, subjects: [], requestId, ...what }),
    );
  }

  /** The person is in the middle of a navigation: a page has to explain, not a JSON document. */
  function explainRefusal(fault: unknown): Response {
    if (!(fault instanceof SignInRefused)) throw fault;
    return redirect(`/sign-in?problem=${fault.slug}`, [clearedSignInCookie()]);
  }
}

export function callbackAddress(publicOrigin: string, providerId: string): string {
  return `${publicOrigin}/api/identity/v1/sign-in/${providerId}/callback`;
}

function redirect(location: string, cookies: string[]): Response {
  const headers = new Headers({ Location: location, 'Cache-Control': 'no-store' });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 302, headers });
}
