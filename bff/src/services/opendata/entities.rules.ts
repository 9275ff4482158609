/** Records of the datasets as entities of a data platform, in the manner of Smart Data Models. */
import type { OpenRecord } from './columns/column.ts';
import type { DatasetName } from './columns/datasets.columns.ts';
import type { AttributeValue, Entity } from './data-platform.ts';

export type PublishedSet = DatasetName | 'persons';

const types: Readonly<Record<PublishedSet, string>> = {
  facilities: 'PointOfInterest',
  events: 'Event',
  'aed-sites': 'PointOfInterest',
  persons: 'Person',
};
/** Identifiers have no colon, so that an AED site and a facility of the same identifier stay apart. */
const inUrn: Readonly<Record<PublishedSet, string>> = {
  facilities: '',
  events: '',
  'aed-sites': 'aed:',
  persons: '',
};
/** Columns that have become something else in the entity. */
const rendered = new Set([
  'latitude',
  'longitude',
  'prefecture',
  'city',
  'streetAddress',
  'cityBlock',
  'identifier',
]);

/** The types of the open data, to subscribe to; not that of persons, of whom nothing is to come back. */
export const openTypes: readonly string[] = [types.facilities, types.events];
/** All types, to look for. */
export const entityTypes: readonly string[] = [...openTypes, types.persons];

/** `urn:ngsi-ld:PointOfInterest:402150:<identifier>`; the middle is the code of the municipality. */
export function entityIdOf(set: PublishedSet, identifier: string, localGovernmentCode: string): string {
  return `urn:ngsi-ld:${types[set]}:${localGovernmentCode}:${inUrn[set]}${identifier}`;
}

/** What an entity stands for; undefined when the id is not one that we give. */
export function setOfEntity(
  entityId: string,
  localGovernmentCode: string,
): { dataset: PublishedSet; identifier: string } | undefined {
  const sets: readonly PublishedSet[] = ['aed-sites', 'facilities', 'events', 'persons'];
  for (const dataset of sets) {
    const start = entityIdOf(dataset, '', localGovernmentCode);
    const identifier = entityId.startsWith(start) ? entityId.slice(start.length) : '';
    if (/^[A-Za-z0-9_.-]+$/.test(identifier)) return { dataset, identifier };
  }
  return undefined;
}

/** The entity of a record. Empty cells are absent from it. */
export function composeEntity(dataset: DatasetName, record: OpenRecord, localGovernmentCode: string): Entity {
  const { identifier = '', latitude, longitude } = record;
  const properties: Record<string, AttributeValue> = { identifier };
  for (const [name, value] of Object.entries(record)) {
    if (!rendered.has(name)) properties[name] = name === 'capacity' ? Number(value) : value;
  }
  const address = composeAddress(record);
  if (address) properties.address = address;
  const category = dataset === 'aed-sites' ? 'AED' : (record.facilityTypeDetail ?? record.eventType);
  if (category) properties.category = [category];
  return {
    id: entityIdOf(dataset, identifier, localGovernmentCode),
    type: types[dataset],
    properties,
    ...(latitude && longitude && { position: { latitude: Number(latitude), longitude: Number(longitude) } }),
  };
}

/** The entity of a person: known by the pairwise identifier alone, with what the person allowed. */
export function composePerson(
  pairwiseId: string,
  attributes: Readonly<Record<string, string>>,
  localGovernmentCode: string,
): Entity {
  const id = entityIdOf('persons', pairwiseId, localGovernmentCode);
  return { id, type: types.persons, properties: { ...attributes, localGovernmentCode } };
}

/**
 * The properties in which what the data platform has differs from what it should have.
 * @param found the entity as a notification shows it: normalized, concise or key-values
 */
export function findDrift(wanted: Entity, found: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(wanted.properties).flatMap(([name, value]) =>
    isSame(value, shownValue(found[name])) ? [] : [name],
  );
}

function shownValue(attribute: unknown): unknown {
  const isObject = typeof attribute === 'object' && attribute !== null && !Array.isArray(attribute);
  return isObject && 'value' in attribute ? attribute.value : attribute;
}

/** Some brokers write a list of one as its only member. */
function isSame(wanted: unknown, found: unknown): boolean {
  if (Array.isArray(wanted) && wanted.length === 1 && !Array.isArray(found)) return isSame(wanted[0], found);
  if (typeof wanted !== 'object' || wanted === null) return wanted === found;
  if (typeof found !== 'object' || found === null) return false;
  const entries = Object.entries(wanted);
  return entries.every(([name, value]) => isSame(value, (found as Record<string, unknown>)[name]));
}

function composeAddress({ prefecture, city, streetAddress, cityBlock }: OpenRecord) {
  const street = [streetAddress, cityBlock].filter(Boolean).join('');
  if (!prefecture && !city && !street) return undefined;
  return {
    addressCountry: 'JP',
    ...(prefecture && { addressRegion: prefecture }),
    ...(city && { addressLocality: city }),
    ...(street && { streetAddress: street }),
  };
}
