import { expect, test } from 'vitest';
import { emptyPartner, findWrongPartnerFields, registrationOf } from './partner-form.ts';

const good = {
  id: 'naka-pay',
  name: 'なかもPay',
  purpose: '表示',
  purposeEn: 'To show',
  purposeEasy: '見せる',
  contact: '窓口',
  retentionDays: '30',
  returnAddresses: 'https://a.example/\n https://b.example/ ',
  jwks: '{"keys":[{"kty":"EC","crv":"P-256","x":"x","y":"y","kid":"1"}]}',
  kinds: ['name'],
};

test('what is right is sent as it is meant', () => {
  expect(findWrongPartnerFields(good)).toEqual([]);
  expect(registrationOf(good).details).toMatchObject({
    returnAddresses: ['https://a.example/', 'https://b.example/'],
    jwks: { keys: [{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y', kid: '1' }] },
    retentionDays: 30,
  });
});

test.each([
  ['id', 'Naka Pay'],
  ['retentionDays', '0'],
  ['returnAddresses', 'nowhere'],
  ['jwks', 'nonsense'],
  ['jwks', '{"keys":[]}'],
  ['jwks', '{"keys":[{"x":"x","y":"y","d":"secret"}]}'],
])('%s cannot be %s', (name, value) => {
  expect(findWrongPartnerFields({ ...good, [name]: value })).toEqual([name]);
});

test('an empty form says what is missing', () => {
  expect(findWrongPartnerFields(emptyPartner)).toHaveLength(9);
});
