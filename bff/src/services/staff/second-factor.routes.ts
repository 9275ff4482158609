import type { operations } from '@entame/sdk/contracts/staff.ts';
import { staffOf } from '#platform/actor.ts';
import type { Handlers } from '#platform/handlers.ts';
import { localize } from '#platform/language.ts';
import { problem } from '#platform/problem.ts';
import {
  decideAdding,
  hasFactor,
  isLastFactor,
  isLocked,
  newRecoveryCode,
  readCode,
} from './second-factor.rules.ts';
import {
  countRecoveryCodes,
  findFactors,
  findTotp,
  findTries,
  recordNextSecret,
  recordRecoveryCodes,
  removeApp,
} from './second-factor.store.ts';
import { tryCode } from './second-factor.ts';
import type { StaffDeps } from './staff.deps.ts';
import { instantOrNull } from './staff.present.ts';
import { newTotpSecret, totpUri } from './totp.ts';
import { refusalOf } from './try-factor.ts';

type Own =
  | 'getMySecondFactor'
  | 'beginTotpEnrolment'
  | 'confirmTotpEnrolment'
  | 'verifySecondFactor'
  | 'renewRecoveryCodes'
  | 'removeTotp';

const recoveryCodes = 10;

export function secondFactorRoutes({ platform }: StaffDeps): Handlers<Pick<operations, Own>> {
  const { store, city } = platform;
  return {
    async getMySecondFactor(_, { actor, now }) {
      const { id } = staffOf(actor);
      const totp = await findTotp(store.read, id);
      const tries = await findTries(store.read, id);
      return {
        enrolledAt: instantOrNull(totp?.enrolledAt ?? null),
        passkeyCount: (await findFactors(store.read, id)).passkeyCount,
        recoveryCodesLeft: await countRecoveryCodes(store.read, id),
        lockedUntil: isLocked(tries, now) ? instantOrNull(tries.lockedUntil) : null,
      };
    },

    beginTotpEnrolment(_, { actor, now, write }) {
      const staff = staffOf(actor);
      return write(async (tx) => {
        const adding = decideAdding(await findFactors(tx, staff.id), staff, now);
        if (adding !== 'allowed') throw refusalOf(adding);
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
        if (!hasFactor(await findFactors(tx, id))) throw problem('second-factor-not-set');
        const codes = Array.from({ length: recoveryCodes }, newRecoveryCode);
        await recordRecoveryCodes(
          tx,
          id,
          codes.map((code) => readCode(code).code),
        );
        return { codes };
      });
    },

    async removeTotp(_, { actor, write }) {
      const { id } = staffOf(actor);
      await write(async (tx) => {
        const factors = await findFactors(tx, id);
        if (!factors.hasApp) throw problem('second-factor-not-set');
        if (isLastFactor(factors)) throw problem('second-factor-last');
        await removeApp(tx, id);
      });
    },
  };
}
