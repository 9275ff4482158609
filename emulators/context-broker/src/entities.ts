/** What an entity and its attributes have to look like, and which entities a query finds. */
import { BrokerProblem } from './problem.ts';

export type Attribute = { type: string } & Record<string, unknown>;
export type Entity = { id: string; type: string } & Record<string, Attribute | string>;

const members: Readonly<Record<string, string>> = {
  Property: 'value',
  GeoProperty: 'value',
  Relationship: 'object',
  LanguageProperty: 'languageMap',
};

/** The entity without its context, or a refusal that says what is wrong. */
export function readEntity(input: unknown): Entity {
  if (!isObject(input)) throw badRequest('Entity is not a JSON object');
  const { '@context': _, id, type, ...attributes } = input;
  if (typeof id !== 'string' || !isUri(id)) throw badRequest('Invalid URI', 'Entity::id');
  if (typeof type !== 'string' || type === '') throw badRequest('Mandatory field missing', 'Entity::type');
  return { id, type, ...readAttributes(attributes) };
}

export function readAttributes(input: unknown): Record<string, Attribute> {
  if (!isObject(input)) throw badRequest('Attributes are not a JSON object');
  const entries = Object.entries(input).filter(([name]) => name !== '@context');
  return Object.fromEntries(entries.map(([name, attribute]) => [name, readAttribute(name, attribute)]));
}

function readAttribute(name: string, attribute: unknown): Attribute {
  if (!isObject(attribute)) throw badRequest('Not a JSON object', name);
  const { type } = attribute;
  const member = typeof type === 'string' ? members[type] : undefined;
  if (member === undefined) throw badRequest('Invalid type of attribute', name);
  if (attribute[member] === undefined || attribute[member] === null) {
    throw badRequest('Mandatory field missing', `${name}::${member}`);
  }
  if (type === 'GeoProperty' && !isPoint(attribute.value)) throw badRequest('Invalid GeoProperty', name);
  return attribute as Attribute;
}

function isPoint(value: unknown): boolean {
  if (!isObject(value) || value.type !== 'Point' || !Array.isArray(value.coordinates)) return false;
  const [longitude, latitude] = value.coordinates;
  return Math.abs(Number(longitude)) <= 180 && Math.abs(Number(latitude)) <= 90;
}

export type Condition = (entity: Entity) => boolean;

/** `q` as far as it is needed: `name==value`, joined by `;`. A value in quotes is a text, otherwise a number or a word. */
export function readCondition(q: string | null): Condition {
  if (q === null || q === '') return () => true;
  const terms = q.split(';').map((term) => {
    const [, name, value] = /^([A-Za-z_][\w.]*)==(.+)$/.exec(term) ?? [];
    if (name === undefined || value === undefined) throw badRequest('Invalid Q-Filter', q);
    return { name, value: readValue(value, q) };
  });
  return (entity) =>
    terms.every(({ name, value }) => {
      const attribute = entity[name];
      return isObject(attribute) && (attribute.value ?? attribute.object) === value;
    });
}

function readValue(value: string, q: string): string | number | boolean {
  if (value === 'true' || value === 'false') return value === 'true';
  try {
    return JSON.parse(value) as string | number;
  } catch {
    throw badRequest('Invalid Q-Filter', q);
  }
}

export function badRequest(title: string, detail?: string): BrokerProblem {
  return new BrokerProblem('BadRequestData', title, detail);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isUri(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(text);
}
