/** A value that a JSON schema of our contracts allows, so that a request gets past the form and to the rule behind it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minItems?: number;
  minimum?: number;
  minLength?: number;
  maxLength?: number;
  format?: string;
  pattern?: string;
  default?: unknown;
}

const formats: Record<string, string> = {
  uuid: '00000000-0000-7000-8000-000000000000',
  'date-time': '2026-11-25T01:00:00.000Z',
  date: '1950-01-01',
  email: 'a@example.jp',
  uri: 'https://example.jp/',
};

export function sampleOf(given: Schema, resolve: (schema: Schema) => Schema): unknown {
  const schema = resolve(given);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const alternative = schema.oneOf?.[0] ?? schema.anyOf?.[0];
  if (alternative) return sampleOf(alternative, resolve);
  if (schema.allOf) {
    const parts = schema.allOf.map((part) => sampleOf(part, resolve));
    return parts.every((part) => typeof part === 'object') ? Object.assign({}, ...parts) : parts[0];
  }
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object') return sampleObject(schema, resolve);
  if (type === 'array')
    return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}, resolve));
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (type === 'boolean') return false;
  if (type === 'null') return null;
  return sampleText(schema);
}

function sampleObject({ properties = {}, required = [] }: Schema, resolve: (schema: Schema) => Schema) {
  return Object.fromEntries(required.map((name) => [name, sampleOf(properties[name] ?? {}, resolve)]));
}

/** Tried one after the other where a pattern is asked. */
const texts = [
  'a',
  '1',
  'aaaa',
  '1234',
  'abcdefgh',
  '123456',
  'a-b',
  'AAAA-AAAA',
  '#a',
  '/',
  'urn:a:b',
  'a.b',
];

function sampleText({ format, pattern, minLength = 1, maxLength = 1_000 }: Schema): string {
  if (format && formats[format]) return formats[format];
  const longer = (text: string) => text.repeat(Math.ceil(minLength / text.length)).slice(0, maxLength);
  if (!pattern) return longer('a');
  const candidates = [...texts, ...texts.map(longer), formats.uuid ?? ''];
  return (
    candidates.find((text) => text.length >= minLength && new RegExp(pattern, 'u').test(text)) ?? longer('a')
  );
}
