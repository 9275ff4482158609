import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyConsent, type SharedPerson, sharedKindsOf, withdrawAll } from './sharing.rules.ts';

const residentId = 'resident';
const word = (shared: boolean, at: string, ...dataKinds: string[]) => ({ residentId, dataKinds, shared, at });
const apply = (...words: ReturnType<typeof word>[]) =>
  words.reduce<SharedPerson | undefined>((person, one) => applyConsent(person, one), undefined);

test('some kinds may be taken back while others stay', () => {
  const person = apply(word(true, '1', 'name', 'address'), word(false, '2', 'address'));
  expect(person && sharedKindsOf(person)).toEqual(['name']);
  expect(person?.residentId).toBe(residentId);
});

test('who it was is forgotten when nothing is shared any more', () => {
  const person = apply(word(true, '1', 'name'), word(false, '2', 'name'));
  expect(person).toEqual({ residentId: null, kinds: { name: { shared: false, at: '2' } } });
});

test('a consent that arrives after its withdrawal does not revive it', () => {
  const late = apply(word(false, '2', 'name'), word(true, '1', 'name'));
  expect(late && sharedKindsOf(late)).toEqual([]);
});

test('the order of arrival makes no difference', () => {
  const words = fc.array(
    fc.record({
      shared: fc.boolean(),
      at: fc.constantFrom('1', '2', '3'),
      kind: fc.constantFrom('name', 'address'),
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(words, (list) => {
      const inOrder = list.map(({ shared, at, kind }) => word(shared, at, kind));
      const kindsOf = (person: SharedPerson | undefined) => (person ? sharedKindsOf(person).toSorted() : []);
      expect(kindsOf(apply(...inOrder.toReversed()))).toEqual(kindsOf(apply(...inOrder)));
    }),
  );
});

test('a closed account takes everything back, also what is told late', () => {
  const person = apply(word(true, '1', 'name', 'address'));
  const closed = person && withdrawAll(person, '3');
  expect(closed && sharedKindsOf(applyConsent(closed, word(true, '2', 'name')))).toEqual([]);
});
