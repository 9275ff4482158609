/** What the desk types of a person. */
import type { identity } from '@entame/sdk';

type Schemas = identity.components['schemas'];
export type ResidentRecord = Schemas['ResidentRecord'];
export type Gender = Schemas['Gender'];
export type DocumentKind = Schemas['DocumentKind'];
export type CorrectionReason = Schemas['ResidentCorrection']['reason'];

export interface ResidentFields {
  name: string;
  kana: string;
  birthDate: string;
  gender: Gender | '';
  address: string;
  phone: string;
}
export type ResidentField = keyof ResidentFields;

export const genders: Gender[] = ['female', 'male', 'other', 'unknown'];
export const documentKinds: DocumentKind[] = [
  'drivers-licence',
  'my-number-card',
  'health-insurance',
  'care-insurance',
  'residence-card',
  'other',
];
export const correctionReasons: CorrectionReason[] = [
  'typing-error',
  'moved',
  'name-changed',
  'phone-changed',
  'asked-by-resident',
];

export const emptyResident: ResidentFields = {
  name: '',
  kana: '',
  birthDate: '',
  gender: '',
  address: '',
  phone: '',
};

export const personFields: ResidentField[] = ['name', 'kana', 'birthDate', 'gender'];
export const contactFields: ResidentField[] = ['address', 'phone'];

/** Those of these fields that must be filled in and are not. */
export function findEmptyFields(fields: ResidentFields, of: ResidentField[]): ResidentField[] {
  return of.filter((name) => name !== 'phone' && fields[name].trim() === '');
}

/** The fields that a refusal points at, such as `/body/kana`. */
export function residentFieldsPointedAt(pointers: readonly string[]): ResidentField[] {
  return pointers
    .map((pointer) => pointer.split('/')[2] ?? '')
    .filter((name): name is ResidentField => name in emptyResident);
}

/** The form of a resident as registered. */
export function fieldsOfResident(record: ResidentRecord): ResidentFields {
  const { name, kana, birthDate, gender, address, phone } = record;
  return { name, kana: kana ?? '', birthDate, gender, address, phone: phone ?? '' };
}

/** Only what was changed; a telephone number that was emptied is removed. */
export function changesOf(
  before: ResidentFields,
  after: ResidentFields,
): Omit<Schemas['ResidentCorrection'], 'reason'> {
  const changed = (Object.keys(after) as ResidentField[])
    .filter((name) => after[name].trim() !== before[name])
    .map((name) => [name, name === 'phone' && after.phone.trim() === '' ? null : after[name].trim()]);
  return Object.fromEntries(changed);
}
