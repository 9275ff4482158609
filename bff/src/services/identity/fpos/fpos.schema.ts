import type { ProblemSlug } from '@entame/sdk/problems';
import { index, instant, json, sealedJson, table, text } from '#platform/db/columns.ts';
import type { CardAttributes } from '../identity-provider.ts';

/** What the app vouched for, kept sealed until the browser that began comes for it. */
export interface AnsweredIdentity {
  issuer: string;
  subject: string;
  attributes: CardAttributes | null;
  attributesReadAt: string | null;
  authenticatedAt: string;
}

/** Sign-ins with the card app under way. Each takes one answer, and one browser may finish it. */
export const fposChallenges = table(
  'fpos_challenges',
  {
    id: text().primaryKey(),
    browserHash: text().notNull(),
    device: text({ enum: ['this-phone', 'another-device'] }).notNull(),
    purpose: text({ enum: ['sign-in', 'step-up', 'link'] }).notNull(),
    /** Whose session asked for a step-up, or for the card to be linked. */
    accountId: text(),
    nonce: text().notNull(),
    matchingNumber: text(),
    candidates: json<string[]>(),
    returnTo: text().notNull(),
    state: text({ enum: ['waiting', 'seen', 'signed', 'finished', 'refused'] }).notNull(),
    problem: text().$type<ProblemSlug>(),
    /** Of the code with which the app sends the browser back on the same phone. */
    completionHash: text(),
    identity: sealedJson<AnsweredIdentity>(),
    /** When the present state ends if nothing happens. */
    expiresAt: instant().notNull(),
  },
  (t) => [index('fpos_challenges_expires').on(t.expiresAt)],
);
