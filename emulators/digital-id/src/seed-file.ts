import { readFileSync } from 'node:fs';
import type { Persons } from './persons.ts';

const residentFields = ['id', 'name', 'kana', 'birthdate', 'gender', 'prefecture', 'city', 'town', 'block'];
const staffFields = ['id', 'name', 'kana', 'section', 'title', 'email'];

/** Reads `{ "residents": […], "staff": […] }`; throws an Error whose message says what to mend. */
export function readSeedFile(path: string): Persons {
  const seed = parseFile(path);
  const residents = checkList(path, seed, 'residents', residentFields);
  const staff = checkList(path, seed, 'staff', staffFields);
  for (const resident of residents) {
    if (!isDate(resident.birthdate ?? '')) {
      throw new Error(`EMULATOR_SEED_FILE ${path}: birthdate of ${resident.id} must be YYYY-MM-DD`);
    }
    if (resident.gender !== 'female' && resident.gender !== 'male') {
      throw new Error(`EMULATOR_SEED_FILE ${path}: gender of ${resident.id} must be female or male`);
    }
  }
  const ids = [...residents, ...staff].map((person) => person.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) throw new Error(`EMULATOR_SEED_FILE ${path}: the id ${twice} is used twice`);
  return { residents, staff } as unknown as Persons;
}

function parseFile(path: string): Record<string, unknown> {
  try {
    const seed: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof seed === 'object' && seed !== null) return seed as Record<string, unknown>;
  } catch (error) {
    throw new Error(`EMULATOR_SEED_FILE ${path} cannot be read as JSON: ${(error as Error).message}`);
  }
  throw new Error(`EMULATOR_SEED_FILE ${path} must hold {"residents": […], "staff": […]}`);
}

function checkList(path: string, seed: Record<string, unknown>, list: string, fields: string[]) {
  const persons = seed[list];
  if (!Array.isArray(persons)) throw new Error(`EMULATOR_SEED_FILE ${path}: "${list}" must be a list`);
  for (const [index, person] of persons.entries()) {
    const missing = fields.find((field) => typeof person?.[field] !== 'string' || person[field] === '');
    if (missing) throw new Error(`EMULATOR_SEED_FILE ${path}: ${list}[${index}] lacks "${missing}"`);
  }
  return persons as Record<string, string>[];
}

function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}
