import { expect, test } from 'vitest';
import {
  changesOf,
  emptyResident,
  findEmptyFields,
  personFields,
  residentFieldsPointedAt,
} from './resident-form.ts';

const hanako = {
  ...emptyResident,
  name: '中間 花子',
  kana: 'ナカマ ハナコ',
  gender: 'female',
  phone: '0930001111',
} as const;

test('what is empty and must not be', () => {
  expect(findEmptyFields({ ...hanako, name: '　' }, personFields)).toEqual(['name', 'birthDate']);
});

test('only what changed is sent; an emptied telephone number is removed', () => {
  expect(changesOf(hanako, hanako)).toEqual({});
  expect(changesOf(hanako, { ...hanako, name: ' 中間 花 ', phone: ' ' })).toEqual({
    name: '中間 花',
    phone: null,
  });
});

test('a refusal points at fields of the form, and at nothing else', () => {
  expect(residentFieldsPointedAt(['/body/kana', '/body', '/header/x', '/body/termsAgreed'])).toEqual([
    'kana',
  ]);
});
