import {
  blindIndex,
  index,
  instant,
  sealed,
  sealedJson,
  table,
  text,
  uniqueIndex,
} from '#platform/db/columns.ts';
import { assuranceLevels } from '#platform/session/assurance.rules.ts';

export const residents = table(
  'residents',
  {
    id: text().primaryKey(),
    name: sealed().notNull(),
    kana: sealed(),
    address: sealed().notNull(),
    birthDate: sealed().notNull(),
    /** Made anew together with the names: see resident-names.store.ts. */
    birthDateIndex: blindIndex({ kept: 'elsewhere' }).notNull(),
    gender: sealed().notNull(),
    registeredAt: instant().notNull(),
    attributesReadAt: instant().notNull(),
    /** The resident with whom staff found this one to be the same person. The row stays, so that it can come back. */
    mergedInto: text(),
  },
  (t) => [
    index('residents_registered').on(t.registeredAt, t.id),
    index('residents_birth_date').on(t.birthDateIndex),
  ],
);

/** Whole name, family name and given name, in kanji and kana, as keyed hashes: what staff may search by. */
export const residentNames = table(
  'resident_names',
  {
    residentId: text()
      .notNull()
      .references(() => residents.id),
    nameIndex: blindIndex({ kept: 'elsewhere' }).notNull(),
  },
  (t) => [uniqueIndex('resident_names_term').on(t.nameIndex, t.residentId)],
);

/** Which outside identity is which account here. */
export const identities = table(
  'identities',
  {
    issuer: text().notNull(),
    subject: text().notNull(),
    residentId: text()
      .notNull()
      .references(() => residents.id),
    linkedAt: instant().notNull(),
    id: text().notNull().default(''),
    /** Which provider of the configuration it came by, for its name. */
    providerId: text().notNull().default(''),
    /** How surely it showed who the person is when it was linked; it never counts for more. `aal3`: the card. */
    assurance: text({ enum: assuranceLevels }).notNull().default('aal3'),
    lastUsedAt: instant(),
  },
  (t) => [
    uniqueIndex('identities_subject').on(t.issuer, t.subject),
    index('identities_id').on(t.id),
    index('identities_resident').on(t.residentId),
  ],
);

/** Sign-ins under way, by the hash of their state. Each is used once and soon, by the browser that began it. */
export const signInAttempts = table(
  'sign_in_attempts',
  {
    id: text().primaryKey(),
    providerId: text().notNull(),
    browserHash: text().notNull(),
    secrets: sealedJson<{ state: string; nonce: string; codeVerifier: string }>().notNull(),
    returnTo: text().notNull(),
    purpose: text({ enum: ['sign-in', 'step-up', 'link', 'invitation'] }).notNull(),
    /** Whose session asked for a step-up, or to link an identity. */
    accountId: text(),
    expiresAt: instant().notNull(),
  },
  (t) => [index('sign_in_attempts_expires').on(t.expiresAt)],
);
