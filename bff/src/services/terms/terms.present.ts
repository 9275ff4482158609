/** Rows as the contract shows them. */
import type { components } from '@entame/sdk/contracts/terms.ts';
import { instantText } from '#platform/db/columns.ts';
import { type Language, localize } from '#platform/language.ts';
import { computeInForce } from './terms.rules.ts';
import type { Acceptance, DocumentKey, TermsDraft, TermsVersion } from './terms.store.ts';

type Schemas = components['schemas'];

const services = ['portal', 'points', 'rideshare', 'healthcare', 'activities'] as const;
const kinds = ['terms', 'privacy'] as const;

const isOf = (document: DocumentKey) => (other: DocumentKey) =>
  other.service === document.service && other.kind === document.kind;

export function presentMyTerms(
  versions: readonly TermsVersion[],
  acceptances: readonly Acceptance[],
  now: Temporal.Instant,
  language: Language,
): Schemas['MyTerms'][] {
  const acceptanceOf = new Map(acceptances.map((acceptance) => [acceptance.versionId, acceptance]));
  return computeInForce(versions, now).map((version) => {
    const { id: versionId, service, kind, number, inForceFrom, summary } = version;
    const acceptedAt = acceptanceOf.get(versionId)?.acceptedAt;
    const earlier = versions
      .filter(isOf(version))
      .findLast((other) => other.number < number && acceptanceOf.has(other.id));
    return {
      versionId,
      service,
      kind,
      number,
      inForceFrom: instantText(inForceFrom),
      summary: localize(summary, language),
      acceptedAt: acceptedAt ? instantText(acceptedAt) : null,
      lastAccepted: earlier ? { versionId: earlier.id, number: earlier.number } : null,
    };
  });
}

/** Every document that there may be, also those of which nothing is written yet. */
export function presentDocuments(
  versions: readonly TermsVersion[],
  drafts: readonly TermsDraft[],
  people: ReadonlyMap<string, number>,
): Schemas['Document'][] {
  return services.flatMap((service) =>
    kinds.map((kind) => {
      const draft = drafts.find(isOf({ service, kind }));
      const own = versions.filter(isOf({ service, kind })).map(({ id, number, inForceFrom }) => ({
        id,
        number,
        inForceFrom: instantText(inForceFrom),
        acceptedBy: people.get(id) ?? 0,
      }));
      return {
        service,
        kind,
        versions: own,
        draft: draft ? { body: draft.body, summary: draft.summary } : null,
      };
    }),
  );
}
