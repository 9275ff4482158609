import type { operations } from '@entame/sdk/contracts/staff.ts';
import { staffOf } from '#platform/actor.ts';
import type { Handlers } from '#platform/handlers.ts';
import { localize } from '#platform/language.ts';
import { problem, stepUpRequired } from '#platform/problem.ts';
import { isAssured } from '#platform/session/assurance.rules.ts';
import { isLocked, newRecoveryCode, readCode } from './second-factor.rules.ts';
import {
  countRecoveryCodes,
  findTotp,
  recordNextSecret,
  recordRecoveryCodes,
} from './second-factor.store.ts';
import { tryCode } from './second-factor.ts';
import type { StaffDeps } from './staff.deps.ts';
import { instantOrNull } from './staff.present.ts';
import { newTotpSecret, totpUri } from './totp.ts';

type Own =
  | 'getMySecondFactor'
  | 'beginTotpEnrolment'
  | 'confirmTotpEnrolment'
  | 'verifySecondFactor'
  | 'renewRecoveryCodes';

const recoveryCodes = 10;
const fresh = { level: 'aal2', withinSeconds: 600 } as const;

export function secondFactorRoutes({ platform }: StaffDeps): Handlers<Pick<operations, Own>> {
  const { store, city } = platform;
  return {
    async getMySecondFactor(_, { actor, now }) {
      const { id } = staffOf(actor);
      const totp = await findTotp(store.read, id);
      return {
        enrolledAt: instantOrNull(totp?.enrolledAt ?? null),
        recoveryCodesLeft: await countRecoveryCodes(store.read, id),
        lockedUntil: totp && isLocked(totp, now) ? instantOrNull(totp.lockedUntil) : null,
      };
    },

    beginTotpEnrolment(_, { actor, now, write }) {
      const staff = staffOf(actor);
      return write(async (tx) => {
        const totp = await findTotp(tx, staff.id);
        // Whoever has only the password must not be able to put an app of their own in its place.
        if (totp?.secret) {
          if (staff.assurance === 'aal1') throw problem('second-factor-already-set');
          if (!isAssured(staff, fresh, now)) throw stepUpRequired(fresh);
        }
        const secret = newTotpSecret();
        await recordNextSecret(tx, staff.id, secret);
        const about = { issuer: localize(city.portalShortName, 'ja'), label: staff.displayName };
        return { secret, uri: totpUri(secret, about) };
      });
    },

    confirmTotpEnrolment: ({ body }, context) =>
      tryCode(platform, { operationId: 'confirmTotpEnrolment', typed: body.code }, context),

    verifySecondFactor: ({ body }, context) =>
      tryCode(platform, { operationId: 'verifySecondFactor', typed: body.code }, context),

    renewRecoveryCodes(_, { actor, write }) {
      const { id } = staffOf(actor);
      return write(async (tx) => {
        if (!(await findTotp(tx, id))?.secret) throw problem('second-factor-not-set');
        const codes = Array.from({ length: recoveryCodes }, newRecoveryCode);
        await recordRecoveryCodes(
          tx,
          id,
          codes.map((code) => readCode(code).code),
        );
        return { codes };
      });
    },
  };
}
