/** What the phone does with a card held to it: reads its certificate and has the card sign. */
import type { X509Certificate } from '@peculiar/x509';
import {
  type Authority,
  cardExtensions,
  createAuthority,
  ecdsa,
  issue,
  type KeyPair,
  newKeys,
  newRsaKeys,
  revocationList,
} from './authority.ts';
import { type VirtualCard, virtualCards } from './virtual-cards.ts';

export interface Signed {
  algorithm: 'ES256' | 'RS256';
  /** In base64url. */
  signature: string;
  /** DER in base64, the card's first. */
  certificates: string[];
}

export interface CardReader {
  trustAnchor: string;
  sign(card: VirtualCard, text: string): Promise<Signed>;
  /** Lists of revoked certificates by who issues them. */
  revocationList(of: 'root' | 'issuing'): Promise<Uint8Array<ArrayBuffer>>;
}

const yearMs = 365 * 24 * 3_600_000;
const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

/** Makes new keys for everybody. Who a card belongs to stays the same over restarts, as its subject key does. */
export async function createCardReader(): Promise<CardReader> {
  const root = await createAuthority('EMULATOR FPoS Root CA');
  const issuing = await createAuthority('EMULATOR FPoS Issuing CA', root);
  const chips = new Map<string, { keys: KeyPair; certificate: X509Certificate }>();
  for (const card of virtualCards) chips.set(card.id, await makeChip(card, issuing));
  const chipOf = (id: string) => {
    const chip = chips.get(id);
    if (!chip) throw new Error(`no card ${id}`);
    return chip;
  };

  return {
    trustAnchor: root.certificate.toString('pem'),
    async sign(card, text) {
      const { keys, certificate } = chipOf(card.id);
      const signature = await crypto.subtle.sign(
        card.key === 'rsa' ? rsa : ecdsa,
        keys.privateKey,
        Buffer.from(text, 'utf8'),
      );
      return {
        algorithm: card.key === 'rsa' ? 'RS256' : 'ES256',
        signature: Buffer.from(signature).toString('base64url'),
        certificates: [certificate, issuing.certificate].map(({ rawData }) =>
          Buffer.from(rawData).toString('base64'),
        ),
      };
    },
    revocationList(of) {
      if (of === 'root') return revocationList(root, []);
      const revoked = virtualCards.filter(({ certificate }) => certificate === 'revoked');
      return revocationList(
        issuing,
        revoked.map(({ id }) => chipOf(id).certificate),
      );
    },
  };
}

async function makeChip(card: VirtualCard, issuer: Authority) {
  const keys = await (card.key === 'rsa' ? newRsaKeys() : newKeys());
  const isExpired = card.certificate === 'expired';
  const certificate = await issue({
    commonName: `EMULATOR ${card.id}`,
    subjectKey: `EMULATOR-${card.holder}`,
    keys,
    issuer,
    extensions: cardExtensions(),
    ...(isExpired && { notBeforeMs: Date.now() - 6 * yearMs, notAfterMs: Date.now() - yearMs }),
  });
  return { keys, certificate };
}
