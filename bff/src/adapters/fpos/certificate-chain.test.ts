/** Chains of certificates that must not be trusted, each made for real. */
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
  newKeys,
  newRsaKeys,
  type Wanted,
} from '../../../../emulators/fpos-app/src/authority.ts';
import {
  card,
  dayMs,
  issueAll,
  issueCard,
  issuing,
  keys,
  nowMs,
  refusalOf,
  root,
  rsa,
} from '../../testing/fpos-cards.ts';

beforeAll(issueAll);

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
