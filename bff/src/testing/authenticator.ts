/** An authenticator in software, such as a phone's screen lock: makes passkeys and signs with them, honestly unless told. */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { components } from '@entame/sdk/contracts/identity.ts';
import { isoCBOR } from '@simplewebauthn/server/helpers';

type Schemas = components['schemas'];

/** What a dishonest device or page does otherwise. */
export interface Deviation {
  origin?: string;
  rpId?: string;
  challenge?: string;
  type?: string;
  isUserVerified?: boolean;
  isUserPresent?: boolean;
  /** Without it every use counts one up from 1; 0 keeps none. */
  counter?: number;
  /** Signs with another key than the passkey's. */
  isForged?: boolean;
  userHandle?: string | undefined;
}

export interface TestAuthenticator {
  create(options: Schemas['PasskeyCreationOptions'], deviation?: Deviation): Schemas['PasskeyAttestation'];
  get(options: Schemas['PasskeyRequestOptions'], deviation?: Deviation): Schemas['PasskeyAssertion'];
}

const base64url = (data: Uint8Array | string) => Buffer.from(data).toString('base64url');
const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest();

/** `origin` is where its browser believes to be; it holds one passkey, the last one made. */
export function createTestAuthenticator(origin: string): TestAuthenticator {
  let credentialId = randomBytes(32);
  let key = newKey();
  let userHandle: string | undefined;
  let uses = 0;

  function clientData(type: string, challenge: string, deviation: Deviation): string {
    const said = { type, challenge, origin, crossOrigin: false };
    const { type: t, challenge: c, origin: o } = deviation;
    return JSON.stringify({
      ...said,
      ...(t && { type: t }),
      ...(c && { challenge: c }),
      ...(o && { origin: o }),
    });
  }

  function authenticatorData(rpId: string, deviation: Deviation, attested?: Uint8Array): Buffer {
    const { isUserPresent = true, isUserVerified = true } = deviation;
    const flags = (isUserPresent ? 1 : 0) | (isUserVerified ? 4 : 0) | (attested ? 0x40 : 0);
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(deviation.counter ?? uses++);
    const parts = [sha256(deviation.rpId ?? rpId), Buffer.of(flags), counter];
    return Buffer.concat(attested ? [...parts, attested] : parts);
  }

  return {
    create(options, deviation = {}) {
      credentialId = randomBytes(32);
      key = newKey();
      userHandle = options.user.id;
      uses = 0;
      const length = Buffer.of(0, credentialId.length);
      const attested = Buffer.concat([Buffer.alloc(16), length, credentialId, key.cose]);
      const authData = authenticatorData(options.rp.id, deviation, attested);
      const object = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(authData)],
      ]);
      return {
        ...described(credentialId),
        response: {
          clientDataJSON: base64url(clientData('webauthn.create', options.challenge, deviation)),
          attestationObject: base64url(isoCBOR.encode(object as never)),
          transports: ['internal'],
        },
      };
    },
    get(options, deviation = {}) {
      const data = clientData('webauthn.get', options.challenge, deviation);
      const authData = authenticatorData(options.rpId, deviation);
      const signer = deviation.isForged ? newKey() : key;
      const handle = 'userHandle' in deviation ? deviation.userHandle : userHandle;
      return {
        ...described(credentialId),
        response: {
          clientDataJSON: base64url(data),
          authenticatorData: base64url(authData),
          signature: base64url(sign('sha256', Buffer.concat([authData, sha256(data)]), signer.privateKey)),
          ...(handle !== undefined && { userHandle: handle }),
        },
      };
    },
  };
}

function described(credentialId: Uint8Array) {
  const id = base64url(credentialId);
  return { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} };
}

function newKey(): { privateKey: KeyObject; cose: Uint8Array } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const coordinate = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'));
  const cose = new Map<number, unknown>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, coordinate(x)],
    [-3, coordinate(y)],
  ]);
  return { privateKey, cose: isoCBOR.encode(cose as never) };
}
