/** What an app may bring and what it may not, with real certificates of authorities made here. */
// The X.509 library needs it before anything else.
import 'reflect-metadata';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  type X509Certificate,
} from '@peculiar/x509';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Authority,
  authorityExtensions,
  cardExtensions,
  createAuthority,
  ecdsa,
  issue,
  type KeyPair,
  newKeys,
  newRsaKeys,
  revocationList,
  type Wanted,
} from '../../../../emulators/fpos-app/src/authority.ts';
import { readCrl } from './certificates.ts';
import { fposProvider } from './fpos.ts';

const now = Temporal.Now.instant();
const nowMs = now.epochMilliseconds;
const dayMs = 24 * 3_600_000;
const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

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
const text = (changes: Record<string, string> = {}, version = 'entame-fpos/1') =>
  [version, ...Object.entries({ ...lines, ...changes }).map((pair) => pair.join(': ')), ''].join('\n');

let root: Authority;
let issuing: Authority;
let keys: KeyPair;
let rsaKeys: KeyPair;
let card: X509Certificate;
let crls: Uint8Array<ArrayBuffer>[];

beforeAll(async () => {
  root = await createAuthority('EMULATOR Root');
  issuing = await createAuthority('EMULATOR Issuing', root);
  [keys, rsaKeys] = await Promise.all([newKeys(), newRsaKeys()]);
  card = await issueCard();
  crls = [await revocationList(root, []), await revocationList(issuing, [])];
});

function issueCard(changes: Partial<Wanted> = {}) {
  const wanted = { commonName: 'EMULATOR card', subjectKey: 'EMULATOR-1', keys, issuer: issuing };
  return issue({ ...wanted, extensions: cardExtensions(), ...changes });
}

interface Brought {
  chain?: X509Certificate[];
  message?: string;
  signed?: string;
  signer?: KeyPair;
  algorithm?: string;
  parameters?: AlgorithmParameters;
  lists?: Uint8Array<ArrayBuffer>[];
}
type AlgorithmParameters = { name: string; hash?: string; saltLength?: number };

async function bring(brought: Brought = {}) {
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
  return fposProvider(app, async () => lists.map(readCrl)).verify(answer, expected, now);
}

/** The kind of refusal. */
const refusalOf = (brought: Brought) =>
  bring(brought).then(
    () => 'accepted',
    (fault: { slug?: string; message: string }) => fault.slug ?? fault.message,
  );

describe('is accepted', () => {
  test('the card of a trusted authority, with the key that stays', async () => {
    const identity = await bring();
    expect(identity).toMatchObject({
      issuer: 'urn:entame:fpos:fpos',
      subject: 'EMULATOR-1',
      assurance: 'aal3',
    });
    expect(identity.attributes).toBeUndefined();
  });

  test('the chain with the root in it, and without', async () => {
    expect(await refusalOf({ chain: [card, issuing.certificate, root.certificate] })).toBe('accepted');
  });

  test.each([
    ['RS256', rsa, rsa],
    ['PS256', { name: 'RSA-PSS', saltLength: 32 }, { name: 'RSA-PSS', hash: 'SHA-256' }],
  ])('%s with RSA of 2048 bits', async (algorithm, parameters, importing) => {
    const chain = [await issueCard({ keys: rsaKeys }), issuing.certificate];
    const pkcs8 = await crypto.subtle.exportKey('pkcs8', rsaKeys.privateKey);
    const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, importing, false, ['sign']);
    expect(await refusalOf({ chain, algorithm, parameters, signer: { ...rsaKeys, privateKey } })).toBe(
      'accepted',
    );
  });

  test('attributes, with the time when they were read', async () => {
    const readAt = new Date(nowMs - 1_000).toISOString();
    const attributes = {
      name: '試験 花子',
      kana: '-',
      'birth-date': '1946-03-03',
      gender: 'female',
      address: '中間市',
    };
    const identity = await bring({ message: text({ consent: 'yes', 'read-at': readAt, ...attributes }) });
    expect(identity.attributes).toEqual({
      name: '試験 花子',
      kana: null,
      birthDate: '1946-03-03',
      gender: 'female',
      address: '中間市',
    });
    expect(identity.attributesReadAt?.epochMilliseconds).toBe(nowMs - 1_000);
  });
});

describe('the chain is refused', () => {
  const authority = async (changes: Partial<Wanted>): Promise<Authority> => {
    const own = await newKeys();
    const wanted = {
      commonName: 'EMULATOR Other',
      keys: own,
      issuer: root,
      extensions: authorityExtensions(0),
    };
    return { certificate: await issue({ ...wanted, ...changes }), keys: own, signing: ecdsa };
  };
  const cardOf = async (issuer: Authority, above: X509Certificate[] = []) => [
    await issueCard({ issuer }),
    issuer.certificate,
    ...above,
  ];

  const chains: [string, string, () => Promise<X509Certificate[]>][] = [
    [
      'another root with the same name',
      'fpos-certificate-untrusted',
      async () => {
        const other = await createAuthority('EMULATOR Root');
        return cardOf(await createAuthority('EMULATOR Issuing', other), [other.certificate]);
      },
    ],
    ['signed by itself', 'fpos-certificate-untrusted', async () => [await issueCard({ issuer: undefined })]],
    ['without who issued it', 'fpos-certificate-untrusted', async () => [card]],
    ['in the wrong order', 'fpos-certificate-untrusted', async () => [issuing.certificate, card]],
    [
      'a card that issues another',
      'fpos-certificate-untrusted',
      async () => cardOf({ certificate: card, keys, signing: ecdsa }, [issuing.certificate]),
    ],
    [
      'an authority too far down',
      'fpos-certificate-untrusted',
      async () => cardOf(await authority({ issuer: issuing }), [issuing.certificate]),
    ],
    [
      'an authority that may not issue',
      'fpos-certificate-untrusted',
      async () => {
        const extensions = [
          new BasicConstraintsExtension(true, 0, true),
          new KeyUsagesExtension(KeyUsageFlags.cRLSign, true),
        ];
        return cardOf(await authority({ extensions }));
      },
    ],
    [
      'an authority that does not say that it is one',
      'fpos-certificate-untrusted',
      async () =>
        cardOf(await authority({ extensions: [new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true)] })),
    ],
    [
      'an authority that has expired',
      'fpos-certificate-expired',
      async () => cardOf(await authority({ notBeforeMs: nowMs - 9 * dayMs, notAfterMs: nowMs - dayMs })),
    ],
    [
      'a demand that nobody here understands',
      'fpos-certificate-untrusted',
      async () => {
        const demand = new Extension('1.2.392.99.1', true, new Uint8Array([5, 0]));
        return [await issueCard({ extensions: [...cardExtensions(), demand] }), issuing.certificate];
      },
    ],
    [
      'the same extension twice',
      'fpos-certificate-untrusted',
      async () => [
        await issueCard({
          extensions: [...cardExtensions(), new KeyUsagesExtension(KeyUsageFlags.digitalSignature)],
        }),
        issuing.certificate,
      ],
    ],
    [
      'expired',
      'fpos-certificate-expired',
      async () => [
        await issueCard({ notBeforeMs: nowMs - 9 * dayMs, notAfterMs: nowMs - 1_000 }),
        issuing.certificate,
      ],
    ],
    [
      'not valid yet',
      'fpos-certificate-not-yet-valid',
      async () => [await issueCard({ notBeforeMs: nowMs + 60_000 }), issuing.certificate],
    ],
    [
      'for signing contracts',
      'fpos-key-usage',
      async () => [
        await issueCard({ extensions: cardExtensions(KeyUsageFlags.nonRepudiation) }),
        issuing.certificate,
      ],
    ],
    [
      'without a word on its use',
      'fpos-key-usage',
      async () => [await issueCard({ extensions: [] }), issuing.certificate],
    ],
    [
      'for mail',
      'fpos-key-usage',
      async () => {
        const extensions = [
          new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
          new ExtendedKeyUsageExtension([ExtendedKeyUsage.emailProtection]),
        ];
        return [await issueCard({ extensions }), issuing.certificate];
      },
    ],
    [
      'an authority in the place of a person',
      'fpos-key-usage',
      async () => {
        const usages = KeyUsageFlags.keyCertSign | KeyUsageFlags.digitalSignature;
        const extensions = [
          new BasicConstraintsExtension(true, 0, true),
          new KeyUsagesExtension(usages, true),
        ];
        return [await issueCard({ extensions }), issuing.certificate];
      },
    ],
    [
      'signed with SHA-1',
      'fpos-algorithm-refused',
      async () => [await issueCard({ signing: { ...ecdsa, hash: 'SHA-1' } }), issuing.certificate],
    ],
    [
      'without the key that stays',
      'fpos-certificate-untrusted',
      async () => [
        await issue({ commonName: 'EMULATOR card', keys, issuer: issuing, extensions: cardExtensions() }),
        issuing.certificate,
      ],
    ],
  ];
  test.each(chains)('%s: %s', async (_, slug, makeChain) => {
    expect(await refusalOf({ chain: await makeChain() })).toBe(slug);
  });

  test('RSA of 1024 bits', async () => {
    const weak = await newRsaKeys(1024);
    const chain = [await issueCard({ keys: weak }), issuing.certificate];
    const brought = { chain, signer: weak, algorithm: 'RS256', parameters: rsa };
    expect(await refusalOf(brought)).toBe('fpos-algorithm-refused');
  });

  test.each(['!', 'AAAA', 'MIIB', ''])('what is no certificate: %j', async (encoded) => {
    const rawData = Buffer.from(encoded);
    expect(await refusalOf({ chain: [{ rawData } as unknown as X509Certificate] })).toBe(
      'fpos-certificate-untrusted',
    );
  });
});

describe('the signature is refused', () => {
  test.each(['none', 'HS256', 'ES384', 'RS256', 'PS256', 'RS1', 'es256'])(
    'with the algorithm %s',
    async (algorithm) => {
      expect(await refusalOf({ algorithm })).toBe('fpos-algorithm-refused');
    },
  );

  test('when the text was changed afterwards, or somebody else signed', async () => {
    expect(await refusalOf({ signed: text({ number: '12' }) })).toBe('fpos-signature-invalid');
    expect(await refusalOf({ signer: await newKeys() })).toBe('fpos-signature-invalid');
  });
});

describe('the signed text is refused', () => {
  test.each([
    [{ origin: 'https://portal.example.evil' }, 'fpos-other-portal'],
    [{ origin: 'http://portal.example' }, 'fpos-other-portal'],
    [{ challenge: '01937f00-0000-7000-8000-000000000001' }, 'fpos-message-wrong'],
    [{ nonce: 'M'.repeat(43) }, 'fpos-message-wrong'],
    [{ purpose: 'step-up' }, 'fpos-message-wrong'],
    [{ device: 'this-phone' }, 'fpos-message-wrong'],
    [{ expires: new Date(nowMs + 900_000).toISOString() }, 'fpos-message-wrong'],
    [{ number: '12' }, 'fpos-wrong-number'],
    [{ number: '-' }, 'fpos-wrong-number'],
    [{ consent: 'perhaps' }, 'fpos-message-wrong'],
    [{ more: 'x' }, 'fpos-message-wrong'],
  ])('%o', async (changes, slug) => {
    expect(await refusalOf({ message: text(changes as Record<string, string>) })).toBe(slug);
  });

  test('of another version', async () => {
    expect(await refusalOf({ message: text({}, 'entame-fpos/2') })).toBe('fpos-version-unsupported');
    expect(await refusalOf({ message: text({}, 'other/1') })).toBe('fpos-message-wrong');
  });
});

describe('revocation', () => {
  test('of the card, and of who issued it', async () => {
    const own = [await revocationList(root, []), await revocationList(issuing, [card])];
    expect(await refusalOf({ lists: own })).toBe('fpos-certificate-revoked');
    const above = [await revocationList(root, [issuing.certificate]), await revocationList(issuing, [])];
    expect(await refusalOf({ lists: above })).toBe('fpos-certificate-revoked');
    const others = [await revocationList(root, []), await revocationList(issuing, [await issueCard()])];
    expect(await refusalOf({ lists: others })).toBe('accepted');
  });

  test.each([
    ['is over', { nextUpdateMs: nowMs - 1_000 }],
    ['is older than is believed', { thisUpdateMs: nowMs - 25 * 3_600_000 }],
    ['is from the future', { thisUpdateMs: nowMs + 3_600_000 }],
  ])('is unknown when the list %s', async (_, times) => {
    const lists = [await revocationList(root, []), await revocationList(issuing, [], times)];
    expect(await refusalOf({ lists })).toBe('fpos-revocation-unknown');
  });

  test('is unknown when there is no list, or somebody else signed it', async () => {
    expect(await refusalOf({ lists: [] })).toBe('fpos-revocation-unknown');
    expect(await refusalOf({ lists: crls.slice(1) })).toBe('fpos-revocation-unknown');
    const forger = { ...issuing, keys: await newKeys() };
    expect(await refusalOf({ lists: [...crls.slice(0, 1), await revocationList(forger, [])] })).toBe(
      'fpos-revocation-unknown',
    );
  });
});
