import { expect, test } from 'vitest';
import { computeLikeness, computePairs } from './duplicates.rules.ts';

const person = (id: string, nameKey: string, kanaKey: string | null, birthDate = '1946-05-12') => ({
  id,
  nameKey,
  kanaKey,
  birthDate,
});

test.each([
  ['the same name and kana', ['中間花子', 'なかまはなこ'], { sameName: true, sameKana: true }],
  ['the same name, no kana', ['中間花子', null], { sameName: true, sameKana: false }],
  ['another way to write it', ['仲間花子', 'なかまはなこ'], { sameName: false, sameKana: true }],
  ['a twin', ['中間光子', 'なかまみつこ'], undefined],
  ['nobody knows', ['仲間花子', null], undefined],
] as const)('%s', (_, [nameKey, kanaKey], likeness) => {
  const hanako = person('1', '中間花子', 'なかまはなこ');
  expect(computeLikeness(hanako, person('2', nameKey, kanaKey))).toEqual(likeness);
  expect(computeLikeness(person('2', nameKey, kanaKey), hanako)).toEqual(likeness);
});

test('another birth date is another person', () => {
  expect(computeLikeness(person('1', 'a', 'a'), person('2', 'a', 'a', '1946-05-13'))).toBeUndefined();
  expect(computeLikeness(person('1', 'a', null), person('2', 'b', null))).toBeUndefined();
});

test('three registrations of one person are three pairs, each with the newer one first seen', () => {
  const people = ['3', '2', '1'].map((id) => person(id, 'a', null));
  const pairs = computePairs(people, undefined).map(({ newer, older }) => newer.id + older.id);
  expect(pairs).toEqual(['32', '31', '21']);
  expect(computePairs(people, '1').map(({ newer }) => newer.id)).toEqual(['3', '2']);
  expect(computePairs(people, 'x')).toEqual([]);
});
