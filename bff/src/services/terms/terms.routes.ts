import type { components, operations } from '@entame/sdk/contracts/terms.ts';
import { uuidv7 } from 'uuidv7';
import { residentOf, staffOf } from '#platform/actor.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Handlers } from '#platform/handlers.ts';
import { type Language, localize } from '#platform/language.ts';
import type { Platform } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import { computeChanges } from './terms.changes.ts';
import type { TermsGate } from './terms.gate.ts';
import { presentDocuments, presentMyTerms } from './terms.present.ts';
import { computeInForce } from './terms.rules.ts';
import {
  countAcceptances,
  findAcceptances,
  findDrafts,
  findVersion,
  findVersions,
  recordAcceptance,
  recordDraft,
  recordVersion,
  type TermsVersion,
  takeDraft,
} from './terms.store.ts';

export function termsRoutes({ store }: Platform, gate: TermsGate): Handlers<operations> {
  async function findPublished(id: string): Promise<TermsVersion> {
    const version = await findVersion(store.read, id);
    if (!version) throw problem('terms-not-found');
    return version;
  }

  return {
    getTermsVersion: async ({ path }, { language }) =>
      presentVersion(await findPublished(path.versionId), language),

    async compareTerms({ path, query }) {
      const [after, before] = await Promise.all([findPublished(path.versionId), findPublished(query.since)]);
      if (after.service !== before.service || after.kind !== before.kind) throw problem('terms-not-found');
      return { items: computeChanges(before.body, after.body) };
    },

    async listMyTerms(_, { actor, now, language }) {
      const versions = await findVersions(store.read);
      const acceptances = await findAcceptances(store.read, residentOf(actor).id);
      return { items: presentMyTerms(versions, acceptances, now, language) };
    },

    async acceptTerms({ body: { versionIds } }, { actor, now, language, write }) {
      const resident = residentOf(actor);
      if (resident.actedBy) throw problem('terms-by-self-only');
      await write(async (tx) => {
        const inForce = computeInForce(await findVersions(tx), now);
        for (const versionId of versionIds) {
          if (!inForce.some(({ id }) => id === versionId)) throw problem('terms-outdated');
          await recordAcceptance(tx, { residentId: resident.id, versionId, acceptedAt: now, language });
        }
      });
    },

    async listTermsDocuments() {
      const [versions, drafts, people] = await Promise.all([
        findVersions(store.read),
        findDrafts(store.read),
        countAcceptances(store.read),
      ]);
      return { items: presentDocuments(versions, drafts, people) };
    },

    async saveTermsDraft({ path, body }, { now, write, noting }) {
      return write(async (tx) => {
        noting({ document: `${path.service} ${path.kind}` });
        await recordDraft(tx, { ...path, ...body, savedAt: now });
        const versions = await findVersions(tx);
        const last = versions.findLast(({ service, kind }) => service === path.service && kind === path.kind);
        return { items: computeChanges(last?.body ?? '', body.body) };
      });
    },

    async publishTerms({ path, body }, { actor, now, language, write, noting }) {
      const inForceFrom = body.inForceFrom === null ? now : instantOf(body.inForceFrom);
      if (Temporal.Instant.compare(inForceFrom, now) < 0) throw problem('terms-date-past');
      const publishedBy = staffOf(actor).id;
      return write(async (tx) => {
        const draft = await takeDraft(tx, path);
        if (!draft) throw problem('terms-draft-missing');
        const earlier = (await findVersions(tx)).filter(
          ({ service, kind }) => service === path.service && kind === path.kind,
        );
        const { body: text, summary } = draft;
        const dates = { inForceFrom, publishedAt: now, publishedBy };
        const version = { ...path, ...dates, id: uuidv7(), number: earlier.length + 1, body: text, summary };
        await recordVersion(tx, version);
        noting({ document: `${path.service} ${path.kind}`, version: String(version.number) });
        await gate.announcePublication(tx);
        return presentVersion(version, language);
      });
    },
  };
}

function instantOf(text: string): Temporal.Instant {
  try {
    return Temporal.Instant.fromEpochMilliseconds(Temporal.Instant.from(text).epochMilliseconds);
  } catch {
    throw problem('invalid-request', [{ pointer: '/body/inForceFrom', message: 'is not a time' }]);
  }
}

function presentVersion(version: TermsVersion, language: Language): components['schemas']['Version'] {
  const { id, service, kind, number, inForceFrom, body, summary } = version;
  const text = localize(summary, language);
  return { id, service, kind, number, inForceFrom: instantText(inForceFrom), body, summary: text };
}
