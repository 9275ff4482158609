/** A table that belongs to residents either follows a merge or has a reason not to; nobody forgets one. */
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { getTableColumns, getTableName, isTable } from 'drizzle-orm';
import { expect, test } from 'vitest';

/** Moved by `mergeSubscriptions` or in the merge itself; merges.store.test.ts sees them go and come back. */
const moved = [
  'blood_pressure_readings',
  'bookings',
  'check_ins',
  'corrections',
  'identities',
  'point_exchanges',
  'point_wallet_links',
  'sign_ups',
];

const stays: Record<string, string> = {
  point_accounts: 'the books cannot be rewritten: the balance moves by a transfer',
  point_link_attempts: 'forgotten within ten minutes',
  pairwise_ids: 'nothing of consent is moved: whoever asks for one of the two accounts asks for both',
  consents: 'as pairwise_ids',
  consent_receipts: 'append-only',
  consent_codes: 'forgotten within the minute',
  data_uses: 'append-only',
  staff_accesses: 'append-only',
  terms_acceptances: 'who keeps the account accepts for themself',
  audit_subjects: 'what happened is not rewritten',
  desk_registrations: 'says how the merged row came about',
  representations: 'what happened is not rewritten',
  resident_cards: 'a card leads to the merged row, and from there to whom it was merged into',
  resident_corrections: 'what the merged row said before',
  resident_phones: 'belongs to the merged row itself, should it come back',
  closings: 'a closing that was asked for ends with the merge',
  point_occasions: 'an occasion is whoever its resident is now: caps and previews look up the alias',
  staff_grant_lines: 'what staff decided is not rewritten; the points go to whoever the resident is now',
  resident_names: 'finds the row of the merged resident itself, should it come back',
  wrong_check_in_codes: 'forgotten within the hour',
};

test('every table with a residentId is moved by a merge or says why not', async () => {
  const files = globSync('bff/src/**/*.schema.ts');
  const modules = await Promise.all(files.map((file) => import(resolve(file))));
  const owned = modules
    .flatMap((module) => Object.values(module))
    .filter((value) => isTable(value))
    .filter((table) => ['residentId', 'ownerId'].some((column) => column in getTableColumns(table)))
    .map((table) => getTableName(table));
  expect([...new Set(owned)].sort()).toEqual([...moved, ...Object.keys(stays)].sort());
});
