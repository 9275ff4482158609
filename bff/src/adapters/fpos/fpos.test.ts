/** What an app may bring and what it may not, with real certificates of authorities made here. */
import { beforeAll, describe, expect, test } from 'vitest';
import { newKeys, newSerialNumber, revocationList } from '../../../../emulators/fpos-app/src/authority.ts';
import {
  bring,
  card,
  crls,
  issueAll,
  issueCard,
  issuing,
  nowMs,
  refusalOf,
  root,
  rsa,
  rsaKeys,
  text,
} from '../../testing/fpos-cards.ts';

beforeAll(issueAll);

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

  test('on a list of more cards than the library reads by itself, the first and the last', async () => {
    const others = Array.from({ length: 3_000 }, () => ({ serialNumber: newSerialNumber() }));
    const listOf = async (revoked: { serialNumber: string }[]) => [
      await revocationList(root, []),
      await revocationList(issuing, revoked),
    ];
    expect(await refusalOf({ lists: await listOf(others) })).toBe('accepted');
    for (const revoked of [
      [card, ...others],
      [...others, card],
    ])
      expect(await refusalOf({ lists: await listOf(revoked) })).toBe('fpos-certificate-revoked');
  });

  test('by its number, with and without the zero that DER puts before it', async () => {
    const own = await issueCard({ serialNumber: 'ffee' });
    for (const [serialNumber, refusal] of [
      ['00ffee', 'fpos-certificate-revoked'],
      ['ffee', 'fpos-certificate-revoked'],
      ['7fee', 'accepted'],
    ] as const) {
      const lists = [await revocationList(root, []), await revocationList(issuing, [{ serialNumber }])];
      expect(await refusalOf({ chain: [own, issuing.certificate], lists })).toBe(refusal);
    }
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
