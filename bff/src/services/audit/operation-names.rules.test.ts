import { serviceNames } from '@entame/sdk/services';
import { expect, test } from 'vitest';
import { readOperations } from '#platform/contract/operations.ts';
import { contracts } from '../../contracts.ts';
import { computeOperationName, isNamed } from './operation-names.rules.ts';

test('an operation is called by its Japanese name, in English by its summary, and by its id at the worst', () => {
  expect(computeOperationName('searchResidents', 'Find residents', 'ja')).toBe('利用者を検索');
  expect(computeOperationName('searchResidents', 'Find residents', 'en')).toBe('Find residents');
  expect(computeOperationName('somethingNew', 'Something new', 'ja')).toBe('Something new');
  expect(computeOperationName('gone', undefined, 'ja')).toBe('gone');
});

test('whatever goes on record has a name that an official can read', () => {
  const audited = serviceNames
    .flatMap((service) => readOperations(service, contracts[service]))
    .filter(({ method, personalData }) => method !== 'GET' || personalData);
  const nameless = audited.map(({ id }) => id).filter((id) => !isNamed(id));
  expect(nameless, 'give them a name in operation-names.rules.ts').toEqual([]);
});
