import { describe, expect, test } from 'vitest';
import { decideLink, decideLinkStart, decideUnlink, type LinkStart } from './linking.rules.ts';

const start: LinkStart = {
  actorKind: 'resident',
  isForAnother: false,
  isAssured: true,
  audience: 'residents',
};

describe('decideLinkStart', () => {
  test.each<[Partial<LinkStart>, string | true]>([
    [{}, true],
    [{ isAssured: false }, 'step-up-required'],
    [{ actorKind: 'nobody' }, 'signed-out'],
    [{ actorKind: 'staff' }, 'identity-not-linkable'],
    [{ audience: 'staff' }, 'identity-not-linkable'],
    [{ isForAnother: true }, 'not-for-another'],
    [{ isForAnother: true, isAssured: false }, 'not-for-another'],
  ])('%j', (about, outcome) => {
    const decision = decideLinkStart({ ...start, ...about });
    expect(decision.allowed || decision.reason).toBe(outcome);
  });
});

describe('decideLink', () => {
  const begunAt = Temporal.Instant.from('2026-11-23T01:00:00Z');
  const hanako = { id: 'hanako', birthDate: '1946-05-12' };
  const fresh = { begunAt, authenticatedAt: begunAt, birthDate: undefined, ownerId: undefined };
  test.each<[string, Partial<Parameters<typeof decideLink>[1]>, string | true]>([
    ['shown just now', {}, true],
    ['an issuer that does not tell when', { authenticatedAt: undefined }, 'step-up-not-fresh'],
    ['a clock half a minute behind', { authenticatedAt: begunAt.subtract({ seconds: 30 }) }, true],
    [
      'an answer from an old session',
      { authenticatedAt: begunAt.subtract({ seconds: 31 }) },
      'step-up-not-fresh',
    ],
    ['the same birth date', { birthDate: '1946-05-12' }, true],
    ['another birth date', { birthDate: '1946-05-13' }, 'identity-of-another-person'],
    ['linked already', { ownerId: 'hanako' }, 'identity-already-linked'],
    ['of somebody else', { ownerId: 'taro' }, 'identity-belongs-to-another'],
    [
      'of somebody else, born another day',
      { ownerId: 'taro', birthDate: '1950-02-03' },
      'identity-belongs-to-another',
    ],
  ])('%s', (_, about, outcome) => {
    const decision = decideLink(hanako, { ...fresh, ...about });
    expect(decision.allowed || decision.reason).toBe(outcome);
  });
});

describe('decideUnlink', () => {
  const card = { id: 'card', assurance: 'aal3' } as const;
  const newCard = { id: 'new-card', assurance: 'aal3' } as const;
  const other = { id: 'other', assurance: 'aal1' } as const;
  test.each([
    [[card, other], 'other', true],
    [[card, other], 'card', 'last-card-identity'],
    [[card, newCard], 'card', true],
    [[card], 'card', 'last-card-identity'],
    [[other], 'other', 'last-card-identity'],
    [[card], 'not-mine', 'identity-not-found'],
    [[], 'card', 'identity-not-found'],
  ] as const)('of %j, %s', (identities, id, outcome) => {
    const decision = decideUnlink(identities, id);
    expect(decision.allowed || decision.reason).toBe(outcome);
  });
});
