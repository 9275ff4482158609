import { describe, expect, it, test } from 'vitest';
import { composeEntity, composePerson, entityIdOf, findDrift, setOfEntity } from './entities.rules.ts';

const hall = {
  localGovernmentCode: '402150',
  identifier: 'city-hall',
  name: '中間市役所',
  facilityTypeDetail: '庁舎',
  prefecture: '福岡県',
  city: '中間市',
  streetAddress: '中間一丁目',
  cityBlock: '1-1',
  latitude: '33.818822',
  longitude: '130.708474',
  elevator: 'あり',
};

test('a facility is a point of interest', () => {
  expect(composeEntity('facilities', hall, '402150')).toEqual({
    id: 'urn:ngsi-ld:PointOfInterest:402150:city-hall',
    type: 'PointOfInterest',
    properties: {
      identifier: 'city-hall',
      localGovernmentCode: '402150',
      name: '中間市役所',
      facilityTypeDetail: '庁舎',
      elevator: 'あり',
      category: ['庁舎'],
      address: {
        addressCountry: 'JP',
        addressRegion: '福岡県',
        addressLocality: '中間市',
        streetAddress: '中間一丁目1-1',
      },
    },
    position: { latitude: 33.818822, longitude: 130.708474 },
  });
});

test('an event has its number of places as a number, and no place on the map without coordinates', () => {
  const event = {
    identifier: '1',
    localGovernmentCode: '402150',
    name: '朝市',
    startDate: '2027-03-20',
    capacity: '30',
  };
  const entity = composeEntity('events', event, '402150');
  expect(entity).toMatchObject({
    id: 'urn:ngsi-ld:Event:402150:1',
    type: 'Event',
    properties: { capacity: 30 },
  });
  expect(entity).not.toHaveProperty('position');
  expect(entity.properties).not.toHaveProperty('address');
});

test('a person is known by the pairwise identifier alone', () => {
  expect(composePerson('p4irw1se', { name: '中間 花子' }, '402150')).toEqual({
    id: 'urn:ngsi-ld:Person:402150:p4irw1se',
    type: 'Person',
    properties: { name: '中間 花子', localGovernmentCode: '402150' },
  });
});

describe('an id', () => {
  it.each(['facilities', 'events', 'aed-sites', 'persons'] as const)(
    'of %s says what it stands for',
    (dataset) => {
      expect(setOfEntity(entityIdOf(dataset, 'a.b_c-1', '402150'), '402150')).toEqual({
        dataset,
        identifier: 'a.b_c-1',
      });
    },
  );
  it.each([
    'urn:ngsi-ld:PointOfInterest:401307:city-hall',
    'urn:ngsi-ld:PointOfInterest:402150:',
    'urn:ngsi-ld:PointOfInterest:402150:a:b',
    'urn:ngsi-ld:Vehicle:402150:1',
  ])('that we do not give is none of ours: %s', (id) => {
    expect(setOfEntity(id, '402150')).toBeUndefined();
  });
});

describe('drift', () => {
  const wanted = composeEntity('facilities', hall, '402150');
  const asProperties = (change: Record<string, unknown> = {}) =>
    Object.fromEntries(
      Object.entries({ ...wanted.properties, ...change }).map(([name, value]) => [
        name,
        { type: 'Property', value },
      ]),
    );
  it.each([
    ['normalized', asProperties()],
    ['key-values', { ...wanted.properties }],
    ['with a list of one as its member', asProperties({ category: '庁舎' })],
    ['with what others added', { ...asProperties(), rating: { type: 'Property', value: 5 } }],
  ])('there is none in what was published, %s', (_form, found) => {
    expect(findDrift(wanted, found)).toEqual([]);
  });
  it('names what was changed or is gone', () => {
    const found = asProperties({ name: '別の名前', address: { addressCountry: 'JP' } });
    delete found.elevator;
    expect(findDrift(wanted, found)).toEqual(['name', 'elevator', 'address']);
  });
});
