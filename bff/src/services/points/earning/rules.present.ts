import type { components } from '@entame/sdk/contracts/points.ts';
import { instantText } from '#platform/db/columns.ts';
import { findVersionsInForce } from './earning.rules.ts';
import type { RuleContent } from './rule-content.ts';
import type { VersionRow } from './rules.store.ts';

type Schemas = components['schemas'];
type Names = ReadonlyMap<string, string>;

export function presentVersion(row: VersionRow, names: Names): Schemas['RuleVersion'] {
  const { id, version, takesEffectAt, content, note, createdAt, createdById } = row;
  return {
    ...{ id, version, note },
    takesEffectAt: instantText(takesEffectAt),
    content: presentContent(content),
    createdAt: instantText(createdAt),
    createdBy: createdById && (names.get(createdById) ?? ''),
  };
}

/** @param versions of one rule, newest first */
export function presentHistory(
  ruleId: string,
  versions: readonly VersionRow[],
  names: Names,
  now: Temporal.Instant,
): Schemas['RuleHistory'] {
  const [current] = findVersionsInForce(versions, now);
  return {
    id: ruleId,
    currentVersion: current?.version ?? null,
    versions: versions.map((version) => presentVersion(version, names)),
  };
}

/** By name. */
export function presentRules(
  versions: readonly VersionRow[],
  about: { names: Names; granted: ReadonlyMap<string, number>; now: Temporal.Instant },
): Schemas['Rule'][] {
  const { names, granted, now } = about;
  const rules = Map.groupBy(versions, ({ ruleId }) => ruleId);
  return [...rules]
    .map(([id, ofRule]) => {
      const current = findCurrent(ofRule, now);
      const next = findNext(ofRule, current, now);
      return {
        id,
        current: current ? presentVersion(current, names) : null,
        next: next ? presentVersion(next, names) : null,
        grantedThisMonth: granted.get(id) ?? 0,
      };
    })
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'ja'));
}

function findCurrent(versions: readonly VersionRow[], now: Temporal.Instant): VersionRow | undefined {
  const [inForce] = findVersionsInForce(versions, now);
  return versions.find(({ id }) => id === inForce?.id);
}

/** The first that will take over: made after the one in force, for later. */
function findNext(
  versions: readonly VersionRow[],
  current: VersionRow | undefined,
  now: Temporal.Instant,
): VersionRow | undefined {
  return versions
    .filter(
      ({ version, takesEffectAt }) =>
        version > (current?.version ?? 0) && Temporal.Instant.compare(takesEffectAt, now) > 0,
    )
    .sort((a, b) => Temporal.Instant.compare(a.takesEffectAt, b.takesEffectAt))[0];
}

function nameOf({ current, next }: Schemas['Rule']): string {
  return (current ?? next)?.content.name ?? '';
}

/** The contract's arrays can be written to; the rule's cannot. */
function presentContent(content: RuleContent): Schemas['RuleContent'] {
  const { who, what, when } = content;
  return {
    ...content,
    who: { ...who, towns: [...who.towns] },
    what: { ...what, titleContains: [...what.titleContains] },
    when: {
      ...when,
      weekdays: [...when.weekdays],
      dates: [...when.dates],
      exceptDates: [...when.exceptDates],
    },
  };
}
