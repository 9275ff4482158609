import type { operations } from '@entame/sdk/contracts/staff.ts';
import { staffOf } from '#platform/actor.ts';
import type { Handlers } from '#platform/handlers.ts';
import { passkeysMax } from '#platform/passkeys/passkeys.rules.ts';
import { presentPasskey } from '#platform/passkeys/present-passkey.ts';
import { problem } from '#platform/problem.ts';
import { sessionCookieWith } from '#platform/session/cookies.ts';
import { isLastFactor } from './second-factor.rules.ts';
import { findFactors } from './second-factor.store.ts';
import type { StaffDeps } from './staff.deps.ts';
import { findStaffPasskeys, recordStaffPasskeyRemoval } from './staff-passkeys.store.ts';
import {
  beginStaffCheck,
  beginStaffRegistration,
  finishStaffCheck,
  finishStaffRegistration,
} from './staff-passkeys.ts';

type Own =
  | 'listMyStaffPasskeys'
  | 'startStaffPasskeyRegistration'
  | 'finishStaffPasskeyRegistration'
  | 'startStaffPasskeyCheck'
  | 'finishStaffPasskeyCheck'
  | 'removeStaffPasskey';

export function staffPasskeyRoutes(deps: StaffDeps): Handlers<Pick<operations, Own>> {
  const { store } = deps.platform;
  return {
    async listMyStaffPasskeys(_, { actor }) {
      const rows = await findStaffPasskeys(store.read, staffOf(actor).id);
      return { items: rows.map(presentPasskey), itemsMax: passkeysMax };
    },

    startStaffPasskeyRegistration: ({ body }, context) => beginStaffRegistration(deps, body.label, context),

    async finishStaffPasskeyRegistration({ body }, context) {
      const { passkey, token } = await finishStaffRegistration(deps, body, context);
      context.setCookie(sessionCookieWith(token));
      return presentPasskey(passkey);
    },

    startStaffPasskeyCheck: (_, context) => beginStaffCheck(deps, context),

    async finishStaffPasskeyCheck({ body }, context) {
      context.setCookie(sessionCookieWith(await finishStaffCheck(deps, body, context)));
    },

    async removeStaffPasskey({ path }, { actor, now, write }) {
      const { id: accountId } = staffOf(actor);
      await write(async (tx) => {
        const factors = await findFactors(tx, accountId);
        if (!(await recordStaffPasskeyRemoval(tx, { accountId, id: path.passkeyId }, now)))
          throw problem('passkey-not-found');
        if (isLastFactor(factors)) throw problem('second-factor-last');
      });
    },
  };
}
