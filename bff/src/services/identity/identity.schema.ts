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

export const residents = table(
  'residents',
  {
    id: text().primaryKey(),
    name: sealed().notNull(),
    kana: sealed(),
    address: sealed().notNull(),
    birthDate: sealed().notNull(),
    birthDateIndex: blindIndex().notNull(),
    gender: sealed().notNull(),
    registeredAt: instant().notNull(),
    attributesReadAt: instant().notNull(),
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
    nameIndex: blindIndex().notNull(),
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
  },
  (t) => [
    uniqueIndex('identities_subject').on(t.issuer, t.subject),
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
    purpose: text({ enum: ['sign-in', 'step-up', 'invitation'] }).notNull(),
    /** Whose session asked for a step-up. */
    accountId: text(),
    expiresAt: instant().notNull(),
  },
  (t) => [index('sign_in_attempts_expires').on(t.expiresAt)],
);
