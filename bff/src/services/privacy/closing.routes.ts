/** Closing one's account: what would happen, deciding it, thinking better of it. */
import type { components, operations } from '@entame/sdk/contracts/privacy.ts';
import { residentOf } from '#platform/actor.ts';
import { cityTimeZone } from '#platform/clock.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Handlers } from '#platform/handlers.ts';
import { type Language, localize } from '#platform/language.ts';
import { problem } from '#platform/problem.ts';
import type { PrivacyDeps } from './privacy.deps.ts';
import { computeClosesAt, describeRetention } from './privacy.rules.ts';
import { findClosing, recordClosing, removeClosing } from './privacy.store.ts';

type Operations = Pick<operations, 'getMyClosing' | 'closeMyAccount' | 'keepMyAccount'>;

export function closingRoutes({ platform: { store }, findKinds }: PrivacyDeps): Handlers<Operations> {
  function present(
    closesAt: Temporal.Instant | undefined,
    language: Language,
  ): components['schemas']['Closing'] {
    return {
      closesAt: closesAt ? instantText(closesAt) : null,
      kinds: findKinds().map((kind) => ({
        id: kind.id,
        title: localize(kind.title, language),
        outcome: kind.onClosing.outcome,
        retention: localize(describeRetention(kind), language),
      })),
    };
  }

  return {
    async getMyClosing(_, { actor, language }) {
      return present((await findClosing(store.read, residentOf(actor).id))?.closesAt, language);
    },

    closeMyAccount(_, { actor, now, language, write }) {
      const residentId = residentOf(actor).id;
      const closesAt = computeClosesAt(now, cityTimeZone);
      return write(async (tx) => {
        if (await findClosing(tx, residentId)) throw problem('closing-already');
        await recordClosing(tx, { residentId, requestedAt: now, closesAt });
        return present(closesAt, language);
      });
    },

    async keepMyAccount(_, { actor, write }) {
      await write((tx) => removeClosing(tx, residentOf(actor).id));
    },
  };
}
