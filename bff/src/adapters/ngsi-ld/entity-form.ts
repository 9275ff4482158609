/** The normalized form of NGSI-LD: every attribute says what it is. */
import type { Entity } from '#services/opendata/data-platform.ts';

type Attribute = { type: 'Property' | 'GeoProperty'; value: unknown };
type NgsiLdEntity = { id: string; type: string } & Record<string, Attribute | string>;

export function toNgsiLd({ id, type, properties, position }: Entity): NgsiLdEntity {
  const point = position && { type: 'Point', coordinates: [position.longitude, position.latitude] };
  return {
    id,
    type,
    ...toAttributes(properties),
    ...(point && { location: { type: 'GeoProperty' as const, value: point } }),
  };
}

export function toAttributes(properties: Entity['properties']): Record<string, Attribute> {
  const entries = Object.entries(properties).map(([name, value]) => [name, { type: 'Property', value }]);
  return Object.fromEntries(entries);
}

/** `q`: every property is equal to a text. */
export function conditionOf(where: Readonly<Record<string, string>>): string {
  return Object.entries(where)
    .map(([name, value]) => `${name}==${JSON.stringify(value)}`)
    .join(';');
}
