/** The data platform (データ連携基盤) that this installation publishes to. */

export interface DataPlatformConfig {
  kind: 'ngsi-ld';
  /** Address of the context broker, without `/ngsi-ld/v1`. */
  endpoint: string;
  /** `NGSILD-Tenant`; without it the broker's default tenant. */
  tenant?: string;
  /** Bearer token. */
  token?: string;
  /** Address of the JSON-LD context of our entities; without it the core context. */
  contextUrl?: string;
  /** Who the data platform is as a partner in residents' consents. */
  partnerId: string;
  /** What the broker sends along with its notifications. */
  notificationSecret: string;
}

const members = ['kind', 'endpoint', 'tenant', 'token', 'contextUrl', 'partnerId', 'notificationSecret'];

/** Reads `DATA_PLATFORM`; undefined when it is empty. Throws when something is missing, unknown or not safe. */
export function parseDataPlatform(value: string): DataPlatformConfig | undefined {
  if (value === '') return undefined;
  const { kind, endpoint, tenant, token, contextUrl, partnerId, notificationSecret } = readTexts(value);
  if (kind !== 'ngsi-ld') throw new Error('must be of kind ngsi-ld');
  if (!endpoint || !isSafeAddress(endpoint)) throw new Error('needs an https endpoint');
  if (contextUrl !== undefined && !isSafeAddress(contextUrl)) throw new Error('needs an https contextUrl');
  if (tenant !== undefined && !/^[a-z0-9_]{1,50}$/.test(tenant)) throw new Error('has a wrong tenant');
  if (!partnerId) throw new Error('needs a partnerId');
  if (!notificationSecret || !/^[\w+/=-]{32,200}$/.test(notificationSecret)) {
    throw new Error('needs a notificationSecret of at least 32 characters');
  }
  return {
    kind,
    endpoint,
    partnerId,
    notificationSecret,
    ...(tenant !== undefined && { tenant }),
    ...(token !== undefined && { token }),
    ...(contextUrl !== undefined && { contextUrl }),
  };
}

/** Every member is a text, and a misspelt one would otherwise count as left out. */
function readTexts(value: string): Record<string, string | undefined> {
  const config: unknown = JSON.parse(value);
  if (typeof config !== 'object' || config === null || Array.isArray(config)) {
    throw new Error('must be a JSON object');
  }
  const texts: Record<string, string> = {};
  for (const [name, one] of Object.entries(config)) {
    if (!members.includes(name) || typeof one !== 'string') throw new Error(`has a wrong member: ${name}`);
    texts[name] = one;
  }
  return texts;
}

/** Tokens and personal attributes go there; only this very machine may be spoken to in the clear. */
function isSafeAddress(value: string): boolean {
  const url = URL.parse(value);
  if (!url || url.search || url.hash || url.username) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === 'localhost');
}
