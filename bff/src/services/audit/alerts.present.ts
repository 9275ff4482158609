/** Warnings as the contract shows them. */
import type { components } from '@entame/sdk/contracts/audit.ts';
import { instantText } from '#platform/db/columns.ts';
import type { Language } from '#platform/language.ts';
import { computeAlertExplanation, computeAlertTitle } from './alert-texts.rules.ts';
import type { AlertRow } from './alerts.store.ts';
import { type Names, presentPerson } from './audit.present.ts';

type Schemas = components['schemas'];

export function presentAlert(
  row: AlertRow,
  names: Names,
  incidentId: string | undefined,
  language: Language,
): Schemas['Alert'] {
  const { id, kind, severity, figures, actorKind, actorId, subjectCount, state } = row;
  return {
    ...{ id, kind, severity, subjectCount, state },
    title: computeAlertTitle(kind, language),
    explanation: computeAlertExplanation(kind, figures, language),
    raisedAt: instantText(row.raisedAt),
    from: instantText(row.windowStart),
    until: instantText(row.windowEnd),
    actor:
      actorId === null
        ? null
        : { kind: actorKind as Schemas['ActorKind'], id: actorId, name: names.get(actorId) ?? null },
    incidentId: incidentId ?? null,
  };
}

export function presentStep(
  at: Temporal.Instant | null,
  by: string | null,
  comment: string | null,
  names: Names,
): Schemas['AlertStep'] | null {
  if (at === null || by === null) return null;
  return { at: instantText(at), by: presentPerson(by, names), comment: comment ?? '' };
}
