import type { components, operations } from '@entame/sdk/contracts/identity.ts';
import { isPerson, residentOf } from '#platform/actor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Context, Handlers } from '#platform/handlers.ts';
import type { Limits } from '#platform/limits.ts';
import type { Platform } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import { clearedPasskeyCookie, passkeyCookieWith, sessionCookieWith } from '#platform/session/cookies.ts';
import { SignInRefused } from './identity-provider.ts';
import { recordPasskeyRefusal } from './passkey-ceremony.ts';
import {
  beginPasskeyRegistration,
  finishPasskeyRegistration,
  type Registrant,
} from './passkey-registration.ts';
import { beginPasskeySignIn, finishPasskeySignIn } from './passkey-sign-in.ts';
import { type PasskeyAccount, passkeysMax } from './passkeys.rules.ts';
import { findPasskeys, type PasskeyRow, recordPasskeyRemoval } from './passkeys.store.ts';

type PasskeyOperation =
  | 'listMyPasskeys'
  | 'startPasskeyRegistration'
  | 'finishPasskeyRegistration'
  | 'removePasskey'
  | 'startPasskeySignIn'
  | 'finishPasskeySignIn';

export function passkeyRoutes({
  platform,
  limits,
}: {
  platform: Platform;
  limits: Limits;
}): Pick<Handlers<operations>, PasskeyOperation> {
  const { store } = platform;

  return {
    async listMyPasskeys(_, { actor }) {
      const rows = await findPasskeys(store.read, { kind: 'resident', id: residentOf(actor).id });
      return { items: rows.map(presentPasskey), itemsMax: passkeysMax };
    },

    startPasskeyRegistration: ({ body }, context) =>
      explained('startPasskeyRegistration', context, () =>
        beginPasskeyRegistration(platform, registrantOf(context), body.label),
      ),

    finishPasskeyRegistration: ({ body }, context) =>
      explained('finishPasskeyRegistration', context, async () => {
        const added = await finishPasskeyRegistration(platform, registrantOf(context), body, context.now);
        await context.write(added.record);
        return presentPasskey(added.passkey);
      }),

    async removePasskey({ path }, { actor, now, write }) {
      const account = { kind: 'resident', id: residentOf(actor).id } as const;
      await write(async (tx) => {
        if (!(await recordPasskeyRemoval(tx, account, path.passkeyId, now)))
          throw problem('passkey-not-found');
      });
    },

    async startPasskeySignIn({ body }, context) {
      await limits.countSignIn(context.ip);
      const account = body.purpose === 'step-up' ? ownAccountOf(context) : null;
      return explained('startPasskeySignIn', context, async () => {
        const { options, browserToken } = await beginPasskeySignIn(platform, account);
        context.setCookie(passkeyCookieWith(browserToken));
        return options;
      });
    },

    async finishPasskeySignIn({ body }, context) {
      await limits.countSignIn(context.ip);
      await explained('finishPasskeySignIn', context, async () => {
        context.setCookie(sessionCookieWith(await finishPasskeySignIn(platform, body, context)));
        context.setCookie(clearedPasskeyCookie());
      });
    },
  };

  /** Refusals are on record and answered as problems. */
  async function explained<T>(operationId: string, context: Context, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (fault) {
      await recordPasskeyRefusal(platform, fault, operationId, context);
      throw fault instanceof SignInRefused ? problem(fault.slug) : fault;
    }
  }
}

/** Nobody binds a device to the account of somebody else for whom they act. */
function registrantOf({ actor }: Context): Registrant {
  const { id, sessionId, actedBy } = residentOf(actor);
  if (actedBy) throw problem('forbidden');
  return { account: { kind: 'resident', id }, sessionId };
}

/** The account of whoever sits at the device, also while they act for somebody else. */
function ownAccountOf({ actor }: Context): PasskeyAccount {
  if (!isPerson(actor)) throw problem('signed-out');
  const { kind, id } = (actor.kind === 'resident' && actor.actedBy) || actor;
  return { kind, id };
}

function presentPasskey(row: PasskeyRow): components['schemas']['Passkey'] {
  return {
    id: row.id,
    label: row.label ?? '',
    createdAt: instantText(row.createdAt),
    lastUsedAt: row.lastUsedAt && instantText(row.lastUsedAt),
  };
}
