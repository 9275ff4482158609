/** What the desk adds to a resident: telephone number, which document it saw, what it corrected. */
import { blindIndex, index, instant, sealed, sealedJson, table, text } from '#platform/db/columns.ts';
import { residents } from '../identity.schema.ts';
import type { PersonFacts } from './registration.rules.ts';

export const documentKinds = [
  'drivers-licence',
  'my-number-card',
  'health-insurance',
  'care-insurance',
  'residence-card',
  'other',
] as const;

/** By which the telephone desk finds a caller. One household shares a number, so it is not unique. */
export const residentPhones = table(
  'resident_phones',
  {
    residentId: text()
      .primaryKey()
      .references(() => residents.id),
    phone: sealed().notNull(),
    phoneIndex: blindIndex({ of: ({ phone }: { phone: string }) => phone }).notNull(),
  },
  (t) => [index('resident_phones_phone').on(t.phoneIndex)],
);

/** How somebody came in over the counter. There is no column for a document's number, on purpose. */
export const deskRegistrations = table('desk_registrations', {
  residentId: text()
    .primaryKey()
    .references(() => residents.id),
  documentKind: text({ enum: documentKinds }).notNull(),
  /** Who explained the terms, signed on paper, and registered. */
  registeredById: text().notNull(),
  registeredAt: instant().notNull(),
  /** The probable duplicates that staff looked at and found to be other people. */
  confirmedDifferentFrom: sealedJson<string[]>().notNull(),
});

export const correctionReasons = [
  'typing-error',
  'moved',
  'name-changed',
  'phone-changed',
  'asked-by-resident',
] as const;

/** What was registered before each correction, until the account is closed. */
export const residentCorrections = table(
  'resident_corrections',
  {
    id: text().primaryKey(),
    residentId: text().notNull(),
    before: sealedJson<PersonFacts>().notNull(),
    reason: text({ enum: correctionReasons }).notNull(),
    correctedById: text().notNull(),
    correctedAt: instant().notNull(),
  },
  (t) => [index('resident_corrections_resident').on(t.residentId, t.correctedAt)],
);
