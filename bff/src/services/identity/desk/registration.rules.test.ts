import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  computeCandidates,
  computeComparableName,
  computeKana,
  computePhone,
  decideSamePerson,
  findWrongFacts,
  type PersonFacts,
} from './registration.rules.ts';

const today = '2026-11-23';
const hanako: PersonFacts = {
  name: '中間 花子',
  kana: 'ナカマ ハナコ',
  address: '福岡県中間市通谷四丁目99番1号',
  birthDate: '1946-05-12',
  gender: 'female',
  phone: '0930001111',
};

describe('computeComparableName', () => {
  test.each([
    ['髙﨑 邉子', '高崎辺子'],
    ['中間　花子', '中間 花子'],
    ['なかま はなこ', 'ナカマハナコ'],
    ['ﾅｶﾏ ﾊﾅｺ', 'ナカマ ハナコ'],
    ['ガ', 'か\u3099'],
  ])('%s is the same as %s', (one, other) => {
    expect(computeComparableName(one)).toBe(computeComparableName(other));
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const once = computeComparableName(name);
        expect(computeComparableName(once)).toBe(once);
      }),
    );
  });
});

test.each([
  ['なかま　はなこ', 'ナカマ ハナコ'],
  [' ﾅｶﾏ ﾊﾅｺ ', 'ナカマ ハナコ'],
  ['ナカマ・ハナコ', 'ナカマ ハナコ'],
])('the kana %s are kept as %s', (typed, kept) => {
  expect(computeKana(typed)).toBe(kept);
});

test.each([
  ['093-000-1111', '0930001111'],
  ['０９０－１２３４－５６７８', '09012345678'],
  ['+81 93 000 1111', '0930001111'],
  ['（093）000-1111', '0930001111'],
  ['93-000-1111', undefined],
  ['0120', undefined],
  ['090-1234-56789', undefined],
])('the telephone number %s is %s', (typed, digits) => {
  expect(computePhone(typed)).toBe(digits);
});

describe('findWrongFacts', () => {
  test('finds nothing wrong with an ordinary registration', () => {
    expect(findWrongFacts(hanako, today)).toEqual([]);
  });

  test.each([
    ['a My Number in the address', { address: '中間市通谷 1234 5678 9012' }, ['/body/address']],
    ['one in full width and hyphens', { address: '通谷１２３４－５６７８－９０１２' }, ['/body/address']],
    ['one with dots', { address: '1234.5678.9012' }, ['/body/address']],
    ['the number of a care insurance', { address: '通谷 0000123456' }, ['/body/address']],
    ['digits in a name', { name: '中間 花子 1234' }, ['/body/name']],
    ['digits in the kana', { kana: 'ナカマ 1' }, ['/body/kana']],
    ['a blank name', { name: '　' }, ['/body/name']],
    ['a birth date to come', { birthDate: '2026-11-24' }, ['/body/birthDate']],
    ['one of long ago', { birthDate: '1896-11-22' }, ['/body/birthDate']],
    ['a postal code', { address: '〒809-0001 福岡県中間市垣生99番1号' }, []],
    ['a house and its room', { address: '通谷四丁目99番1号 203号室' }, []],
    ['numbers with hyphens', { address: '通谷4-99-1-203' }, []],
    ['born today', { birthDate: today }, []],
  ])('%s', (_, facts, pointers) => {
    expect(findWrongFacts(facts, today).map(({ pointer }) => pointer)).toEqual(pointers);
  });

  test('no way of writing twelve digits gets through', () => {
    const separator = fc.constantFrom('', ' ', '-', '－', '　', 'ー', '.');
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 }),
        separator,
        (digits, by) => {
          const number = digits.join('').replace(/(.{4})(.{4})/, `$1${by}$2${by}`);
          expect(findWrongFacts({ address: `通谷 ${number}` }, today)).toHaveLength(1);
        },
      ),
    );
  });
});

describe('computeCandidates', () => {
  test.each([
    ['the same person', {}, true],
    ['her name in an old character form', { name: '中閒 花子', phone: null }, true],
    ['her kana alone, the kanji written by ear', { name: '仲間 華子', phone: null }, true],
    ['a twin', { name: '中間 桃子', kana: 'ナカマ モモコ' }, false],
    ['her namesake of another birth date', { birthDate: '1950-01-01', phone: '0930002222' }, false],
    ['a wrong birth date, but the telephone number and kana', { birthDate: '1947-05-12' }, true],
    [
      'her husband on the same telephone',
      { name: '中間 太郎', kana: 'ナカマ タロウ', birthDate: '1944-01-01' },
      false,
    ],
    ['no kana and no telephone on either side', { kana: null, phone: null, name: '別 人' }, false],
  ])('%s', (_, change, found) => {
    const known = { ...hanako, ...change, id: 'known' };
    expect(computeCandidates(hanako, [known]).length > 0).toBe(found);
  });
});

test.each([
  ['the same name and day', {}, true],
  ['another form of a character', { name: '中間花子' }, true],
  ['another day', { birthDate: '1946-05-13' }, false],
  ['another name', { name: '中間 桃子' }, false],
])('decideSamePerson: %s', (_, change, same) => {
  expect(decideSamePerson(hanako, { ...hanako, ...change })).toBe(same);
});
