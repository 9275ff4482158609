export interface SandboxConfig {
  port: number;
  /** Of the control endpoint, where tests order faults. */
  controlPort: number;
  /** Of the SQLite database; `:memory:` forgets everything. */
  dataFile: string;
  /** Where the wallet pages may lead back to. */
  portalOrigin: string;
  /** What the portal calls itself, and the public keys with which it signs. */
  portalClientId: string;
  portalKeys: object[];
  /** The portal's partner API, without a slash at its end. */
  partnerApi: string;
  /** What the portal calls this partner, and the private key (JWK, ES256) with which it signs. */
  partnerId: string;
  partnerKey: Record<string, unknown>;
}

/** Reads the environment; throws an Error whose one-line message says what to mend. */
export function readConfig(env: NodeJS.ProcessEnv): SandboxConfig {
  if (env.NODE_ENV === 'production')
    throw new Error('The なかもPay sandbox is for development and tests; it refuses NODE_ENV=production.');
  const portalOrigin = env.PORTAL_ORIGIN ?? '';
  if (URL.parse(portalOrigin)?.origin !== portalOrigin)
    throw new Error('PORTAL_ORIGIN must be the origin of the portal, such as http://localhost:8080');
  return {
    port: readPort('PORT', env.PORT ?? '8084'),
    controlPort: readPort('CONTROL_PORT', env.CONTROL_PORT ?? '8085'),
    dataFile: env.DATA_FILE || ':memory:',
    portalOrigin,
    portalClientId: env.PORTAL_CLIENT_ID || 'entame-portal',
    portalKeys: readKeys(env.PORTAL_JWKS),
    partnerApi: env.PARTNER_API || `${portalOrigin}/api/points-partner/v1`,
    partnerId: env.PARTNER_ID || 'nakamo-pay',
    partnerKey: readKey(env.PARTNER_KEY),
  };
}

function readPort(name: string, text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535)
    throw new Error(`${name} must be a number from 0 to 65535, not "${text}"`);
  return Number(text);
}

function readKeys(text: string | undefined): object[] {
  const { keys } = readJson('PORTAL_JWKS', text) as { keys?: object[] };
  if (!Array.isArray(keys) || keys.length === 0) throw new Error('PORTAL_JWKS must be {"keys":[…]}');
  return keys;
}

function readKey(text: string | undefined): Record<string, unknown> {
  const key = readJson('PARTNER_KEY', text) as Record<string, unknown>;
  if (key.kty !== 'EC' || typeof key.d !== 'string')
    throw new Error('PARTNER_KEY must be a private JWK for ES256');
  return key;
}

/** Never quotes what it was given: one of them is a secret. */
function readJson(name: string, text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    throw new Error(`${name} is missing or no JSON`);
  }
}
