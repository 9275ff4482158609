/** Linking a wallet with whom the portal knows by a pairwise identifier. */
import { randomBytes } from 'node:crypto';
import { type Books, inOneStep } from './database.ts';
import { Refusal } from './refusal.ts';

const codeSeconds = 60;

export function createLinkCode(books: Books, walletId: string): string {
  const code = randomBytes(24).toString('base64url');
  books
    .prepare('INSERT INTO link_codes VALUES (?, ?, ?)')
    .run(code, walletId, Date.now() + codeSeconds * 1_000);
  return code;
}

/** The code works once. A person has one wallet; linking another replaces it. Answers how the portal calls the wallet. */
export function redeemLinkCode(books: Books, code: string, pairwiseId: string): string {
  return inOneStep(books, () => {
    const found = books
      .prepare(`DELETE FROM link_codes WHERE code = ? AND expires_at > ? RETURNING wallet_id`)
      .get(code, Date.now()) as { wallet_id: string } | undefined;
    if (!found) throw new Refusal('code-invalid');
    books
      .prepare('INSERT OR REPLACE INTO links VALUES (?, ?, ?)')
      .run(pairwiseId, found.wallet_id, new Date().toISOString());
    const { number } = books.prepare('SELECT number FROM wallets WHERE id = ?').get(found.wallet_id) as {
      number: string;
    };
    return `**** ${number.slice(-4)}`;
  });
}

export function removeLink(books: Books, pairwiseId: string): void {
  books.prepare('DELETE FROM links WHERE pairwise_id = ?').run(pairwiseId);
}
