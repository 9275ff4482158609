/** Compiles an operation's schemas with Ajv: coercion for path, query and header, never for bodies. */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { FieldError } from '../problem.ts';

export type Schema = Record<string, unknown>;
export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  schema: Schema;
}

const options = { strict: true, allowUnionTypes: true, useDefaults: true, allErrors: false } as const;

function createAjv(coerceTypes: boolean) {
  const ajv = new Ajv2020({ ...options, coerceTypes });
  addFormats.default(ajv);
  return ajv;
}

export interface Validators {
  /** A validator for the parameters of one place; unknown ones are refused where `closed`. */
  parameters(parameters: Parameter[], place: Parameter['in'], closed: boolean): ValidateFunction;
  body(schema: Schema): ValidateFunction;
}

/** Validators over one contract's `components.schemas`. */
export function createValidators(service: string, schemas: Schema): Validators {
  const id = `contract:${service}`;
  const coercing = createAjv(true);
  const exact = createAjv(false);
  for (const ajv of [coercing, exact]) ajv.addSchema({ $id: id, $defs: absoluteReferences(schemas, id) });
  return {
    parameters(parameters, place, closed) {
      const chosen = parameters.filter((parameter) => parameter.in === place);
      const nameOf = (name: string) => (place === 'header' ? name.toLowerCase() : name);
      return coercing.compile({
        type: 'object',
        properties: Object.fromEntries(chosen.map((p) => [nameOf(p.name), absoluteReferences(p.schema, id)])),
        required: chosen.filter((p) => p.required).map((p) => nameOf(p.name)),
        ...(closed && { additionalProperties: false }),
      });
    },
    body: (schema) => exact.compile(absoluteReferences(schema, id)),
  };
}

/** Schemas refer to each other by `#/components/schemas/…`; Ajv knows them as definitions of the contract. */
function absoluteReferences<T>(part: T, id: string): T {
  const inDocument = '#/components/schemas/';
  return JSON.parse(JSON.stringify(part), (key, value) =>
    key === '$ref' && typeof value === 'string' ? value.replace(inDocument, `${id}#/$defs/`) : value,
  ) as T;
}

/** What was wrong, as pointers into the request. The offending value is not repeated. */
export function fieldErrors(place: string, errors: ErrorObject[] | null | undefined): FieldError[] {
  return (errors ?? []).slice(0, 20).map(({ instancePath, keyword, params, message }) => {
    const member =
      keyword === 'required'
        ? params.missingProperty
        : keyword === 'additionalProperties'
          ? params.additionalProperty
          : '';
    const pointer = `/${place}${instancePath}${member ? `/${escapePointer(member)}` : ''}`;
    return { pointer, message: message ?? 'is not valid' };
  });
}

function escapePointer(member: string): string {
  return member.slice(0, 80).replaceAll('~', '~0').replaceAll('/', '~1');
}
