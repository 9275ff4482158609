import type { points } from '@entame/sdk';

type Schemas = points.components['schemas'];
export type CityAccount = Schemas['CityAccount'];
export interface Books {
  items: readonly CityAccount[];
  heldByResidents: number;
  heldByGroups: number;
}

/** Everything together. Points are only moved, so it is zero; anything else is a fault of the books. */
export function sumOfAll({ items, heldByResidents, heldByGroups }: Books): number {
  return items.reduce((sum, { balance }) => sum + balance, heldByResidents + heldByGroups);
}

export interface Change {
  key: string;
  kind: CityAccount['kind'] | 'residents' | 'groups';
  /** Undefined for residents and groups, who are one line each. */
  name: string | undefined;
  before: number;
  after: number;
}

/** Account by account from one moment to another; an account that was opened between them began at zero. */
export function computeChanges(before: Books, after: Books): Change[] {
  const earlier = new Map(before.items.map(({ id, balance }) => [id, balance]));
  return [
    ...after.items.map(({ id, kind, name, balance }) => ({
      key: id,
      kind,
      name,
      before: earlier.get(id) ?? 0,
      after: balance,
    })),
    held('residents', before.heldByResidents, after.heldByResidents),
    held('groups', before.heldByGroups, after.heldByGroups),
  ];
}

function held(kind: 'residents' | 'groups', before: number, after: number): Change {
  return { key: kind, kind, name: undefined, before, after };
}
