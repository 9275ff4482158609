import { expect, it } from 'vitest';
import { type Books, computeChanges, sumOfAll } from './balances.ts';

const account = (id: string, kind: 'budget' | 'issuance' | 'breakage', balance: number) =>
  ({ id, kind, code: id, name: id, balance }) as const;
const before: Books = {
  items: [account('issuance', 'issuance', -1000), account('walks', 'budget', 900)],
  heldByResidents: 100,
  heldByGroups: 0,
};
const after: Books = {
  items: [
    account('issuance', 'issuance', -1000),
    account('walks', 'budget', 700),
    account('lapsed', 'breakage', 40),
  ],
  heldByResidents: 250,
  heldByGroups: 10,
};

it('sums to zero when the books are right, and says by how much they are not', () => {
  expect(sumOfAll(before)).toBe(0);
  expect(sumOfAll(after)).toBe(0);
  expect(sumOfAll({ ...after, heldByResidents: 251 })).toBe(1);
});

it('tells what became of each account; a new one began at zero', () => {
  const changes = computeChanges(before, after);
  expect(changes.map(({ kind, before, after }) => [kind, before, after])).toEqual([
    ['issuance', -1000, -1000],
    ['budget', 900, 700],
    ['breakage', 0, 40],
    ['residents', 100, 250],
    ['groups', 0, 10],
  ]);
  expect(changes.reduce((sum, change) => sum + change.after - change.before, 0)).toBe(0);
});
