/** Family and helpers: a resident gives another resident named powers, until a day, and takes them back at any time. */
import { randomBytes } from 'node:crypto';
import type { components, operations } from '@entame/sdk/contracts/identity.ts';
import { uuidv7 } from 'uuidv7';
import { residentOf } from '#platform/actor.ts';
import { cityTimeZone } from '#platform/clock.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Handlers } from '#platform/handlers.ts';
import type { Platform } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import { computeHelperCode, readHelperCode, showInFours } from '../desk/card-number.rules.ts';
import { tryNumber } from '../desk/wrong-numbers.ts';
import { findResidentNames } from '../identity.store.ts';
import { findMandatesOf, type Mandate, recordConfirmed, recordMandate } from './mandates.store.ts';
import { acceptInvitation, endMandates, findGrownUp, findInvitation, findLiveMandate } from './mandates.ts';
import {
  computeCodeEnd,
  computeMandateEnd,
  computeMandateState,
  mandatesMax,
} from './representation.rules.ts';

type Operations = 'listMyMandates' | 'createMandate' | 'acceptMandate' | 'confirmMandate' | 'withdrawMandate';
type Schemas = components['schemas'];

/** The topic of the news to both sides that a mandate has changed. */
const topic = 'mandates';

export function mandateRoutes({ store, announce }: Platform): Pick<Handlers<operations>, Operations> {
  return {
    async listMyMandates(_, { actor, now }) {
      const { id } = residentOf(actor);
      const own = (await findMandatesOf(store.read, id, now)).filter(
        (mandate) => computeMandateState(mandate, now) !== 'over',
      );
      const names = await findResidentNames(
        store.read,
        own.flatMap(({ giverId, helperId }) => [giverId, helperId ?? []].flat()),
      );
      return {
        given: own.filter(({ giverId }) => giverId === id).map((one) => presentGiven(one, names, now)),
        received: own
          .filter(({ helperId }) => helperId === id)
          .map((one) => presentReceived(one, names, now)),
      };
    },

    async createMandate({ body: { label, powers, until } }, { actor, now, write }) {
      const { id: giverId } = residentOf(actor);
      const endsAt = computeMandateEnd(until, now, cityTimeZone);
      if (!endsAt) throw problem('mandate-until-out-of-range');
      const code = computeHelperCode(randomBytes(8));
      return write(async (tx) => {
        await findGrownUp(tx, giverId, now);
        const live = (await findMandatesOf(tx, giverId, now)).filter(
          (one) => one.giverId === giverId && computeMandateState(one, now) !== 'over',
        );
        if (live.length >= mandatesMax) throw problem('too-many-mandates');
        const mandate = newMandate({ giverId, label: label.trim(), powers, untilDate: until, endsAt }, now);
        await recordMandate(tx, { ...mandate, codeIndex: code });
        const codeExpiresAt = instantText(mandate.codeExpiresAt);
        return { mandateId: mandate.id, code: showInFours(code), codeExpiresAt };
      });
    },

    async acceptMandate({ body }, { actor, now, write }) {
      const { id: helperId } = residentOf(actor);
      const code = readHelperCode(body.code);
      const invited = await tryNumber(store, { accountId: helperId, now }, async () =>
        code === undefined ? undefined : findInvitation(store.read, code, now),
      );
      if (code === undefined || !invited) throw problem('mandate-code-wrong');
      const accepted = await write(async (tx) => {
        const mandate = await acceptInvitation(tx, code, helperId, now);
        await announce(tx, { to: mandate.giverId, topic });
        return mandate;
      });
      return presentReceived(accepted, new Map(), now);
    },

    async confirmMandate({ path: { mandateId } }, { actor, now, write, concerning }) {
      const { id } = residentOf(actor);
      const confirmed = await write(async (tx) => {
        const mandate = await findLiveMandate(tx, mandateId, ({ giverId }) => giverId === id, now);
        const { helperId } = mandate;
        if (helperId === null) throw problem('mandate-not-ready');
        concerning([helperId]);
        if (mandate.confirmedAt === null) await recordConfirmed(tx, mandateId, now);
        await announce(tx, { to: helperId, topic });
        return { ...mandate, helperId, confirmedAt: mandate.confirmedAt ?? now };
      });
      return presentGiven(confirmed, await findResidentNames(store.read, [confirmed.helperId]), now);
    },

    async withdrawMandate({ path: { mandateId } }, { actor, now, write, concerning }) {
      const { id } = residentOf(actor);
      await write(async (tx) => {
        const isParty = ({ giverId, helperId }: Mandate) => giverId === id || helperId === id;
        const { giverId, helperId } = await findLiveMandate(tx, mandateId, isParty, now);
        const other = giverId === id ? helperId : giverId;
        await endMandates(tx, [mandateId], giverId === id ? 'giver' : 'helper', now);
        if (other === null) return;
        concerning([other]);
        await announce(tx, { to: other, topic });
      });
    },
  };
}

function newMandate(
  given: Pick<Mandate, 'giverId' | 'label' | 'powers' | 'untilDate' | 'endsAt'>,
  now: Temporal.Instant,
): Mandate {
  const open = { helperId: null, acceptedAt: null, confirmedAt: null, endedAt: null, endedBy: null };
  return {
    ...given,
    ...open,
    id: uuidv7(),
    codeIndex: null,
    codeExpiresAt: computeCodeEnd(now),
    createdAt: now,
  };
}

function presentGiven(
  mandate: Mandate,
  names: Map<string, string>,
  now: Temporal.Instant,
): Schemas['GivenMandate'] {
  const { id, label, powers, untilDate: until, helperId } = mandate;
  return {
    ...{ id, label, powers, until },
    helperName: helperId === null ? null : (names.get(helperId) ?? null),
    state: presentState(mandate, now),
    codeExpiresAt: instantText(mandate.codeExpiresAt),
  };
}

/** The giver's name shows only when they have confirmed: whoever found a code must not learn whose it is. */
function presentReceived(
  mandate: Mandate,
  names: Map<string, string>,
  now: Temporal.Instant,
): Schemas['ReceivedMandate'] {
  const { id, giverId, powers, untilDate: until, confirmedAt } = mandate;
  const giverName = confirmedAt === null ? null : (names.get(giverId) ?? null);
  return { id, powers, until, giverName, state: presentState(mandate, now) };
}

function presentState(mandate: Mandate, now: Temporal.Instant): Schemas['MandateState'] {
  const state = computeMandateState(mandate, now);
  if (state === 'over') throw new Error('only what is not over is shown');
  return state;
}
