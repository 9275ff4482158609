/** Cards, authorities and answers of the card app, made for the tests of who is let in. */
// The X.509 library needs it before anything else.
import 'reflect-metadata';
import type { X509Certificate } from '@peculiar/x509';
import { fposProvider } from '#adapters/fpos/fpos.ts';
import { readCrl } from '#adapters/fpos/revocation-list.ts';
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
  type Wanted,
} from '../../../emulators/fpos-app/src/authority.ts';

export const now = Temporal.Now.instant();
export const nowMs = now.epochMilliseconds;
export const dayMs = 24 * 3_600_000;
export const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

const expected = {
  id: '01937f00-0000-7000-8000-000000000000',
  nonce: 'N'.repeat(43),
  origin: 'https://portal.example',
  purpose: 'sign-in',
  device: 'another-device',
  matchingNumber: '47',
  expiresAt: new Date(nowMs + 60_000).toISOString(),
};
const lines = {
  challenge: expected.id,
  nonce: expected.nonce,
  origin: expected.origin,
  purpose: expected.purpose,
  device: expected.device,
  number: '47',
  expires: expected.expiresAt,
  consent: 'no',
};
export const text = (changes: Record<string, string> = {}, version = 'entame-fpos/1') =>
  [version, ...Object.entries({ ...lines, ...changes }).map((pair) => pair.join(': ')), ''].join('\n');

export let root: Authority;
export let issuing: Authority;
export let keys: KeyPair;
export let rsaKeys: KeyPair;
export let card: X509Certificate;
export let crls: Uint8Array<ArrayBuffer>[];

/** Makes the authorities and a card, before anything else. */
export async function issueAll(): Promise<void> {
  root = await createAuthority('EMULATOR Root');
  issuing = await createAuthority('EMULATOR Issuing', root);
  [keys, rsaKeys] = await Promise.all([newKeys(), newRsaKeys()]);
  card = await issueCard();
  crls = [await revocationList(root, []), await revocationList(issuing, [])];
}

export function issueCard(changes: Partial<Wanted> = {}) {
  const wanted = { commonName: 'EMULATOR card', subjectKey: 'EMULATOR-1', keys, issuer: issuing };
  return issue({ ...wanted, extensions: cardExtensions(), ...changes });
}

export interface Brought {
  chain?: X509Certificate[];
  message?: string;
  signed?: string;
  signer?: KeyPair;
  algorithm?: string;
  parameters?: AlgorithmParameters;
  lists?: Uint8Array<ArrayBuffer>[];
}
type AlgorithmParameters = { name: string; hash?: string; saltLength?: number };

export const bring = async (brought: Brought = {}) => (await prepare(brought))();

/** Answers the check of what was brought, which may be run many times. */
export async function prepare(brought: Brought = {}) {
  const { chain = [card, issuing.certificate], message = text(), signer = keys, lists = crls } = brought;
  const { signed = message, algorithm = 'ES256', parameters = ecdsa } = brought;
  const signature = await crypto.subtle.sign(parameters, signer.privateKey, Buffer.from(signed));
  const app = {
    id: 'fpos',
    name: { ja: 'アプリ' },
    description: { ja: 'アプリ' },
    appLink: 'https://app.example/?c={challenge}',
    trustAnchors: [root.certificate.toString('pem')],
    crls: [],
    crlAgeHoursMax: 24,
  };
  const answer = {
    message,
    algorithm,
    signature: Buffer.from(signature).toString('base64url'),
    certificates: chain.map(({ rawData }) => Buffer.from(rawData).toString('base64')),
  };
  const kept = lists.map(readCrl);
  const { verify } = fposProvider(app, async () => kept);
  return () => verify(answer, expected, now);
}

/** The kind of refusal. */
export const refusalOf = (brought: Brought) =>
  bring(brought).then(
    () => 'accepted',
    (fault: { slug?: string; message: string }) => fault.slug ?? fault.message,
  );
