import type { operations } from '@entame/sdk/contracts/identity.ts';
import { isPerson, residentOf } from '#platform/actor.ts';
import type { Context, Handlers } from '#platform/handlers.ts';
import type { Limits } from '#platform/limits.ts';
import { PasskeyRefused } from '#platform/passkeys/ceremony.ts';
import { type PasskeyAccount, passkeysMax } from '#platform/passkeys/passkeys.rules.ts';
import { presentPasskey } from '#platform/passkeys/present-passkey.ts';
import type { Registrant } from '#platform/passkeys/registration.ts';
import type { Platform } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import { clearedPasskeyCookie, passkeyCookieWith, sessionCookieWith } from '#platform/session/cookies.ts';
import { recordPasskeyRefusal } from './passkey-refusals.ts';
import {
  beginPasskeyRegistration,
  type FindBoundElsewhere,
  finishPasskeyRegistration,
} from './passkey-registration.ts';
import { beginPasskeySignIn, finishPasskeySignIn } from './passkey-sign-in.ts';
import { findPasskeys, recordPasskeyRemoval } from './passkeys.store.ts';

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
  isBoundElsewhere,
}: {
  platform: Platform;
  limits: Limits;
  isBoundElsewhere: FindBoundElsewhere;
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
        const about = { now: context.now, isBoundElsewhere };
        const added = await finishPasskeyRegistration(platform, registrantOf(context), body, about);
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
      throw fault instanceof PasskeyRefused ? problem(fault.slug) : fault;
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
