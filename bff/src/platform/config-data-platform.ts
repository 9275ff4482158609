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

const known = ['kind', 'endpoint', 'tenant', 'token', 'contextUrl', 'partnerId', 'notificationSecret'];

/** Reads `DATA_PLATFORM`; undefined when it is empty. Throws when something is missing, unknown or not safe. */
export function parseDataPlatform(value: string): DataPlatformConfig | undefined {
  if (value === '') return undefined;
  const config = JSON.parse(value) as Record<string, unknown> | null;
  if (typeof config !== 'object' || config === null) throw new Error('must be a JSON object');
  const wrong = Object.entries(config).find(
    ([name, one]) => !known.includes(name) || typeof one !== 'string',
  );
  if (wrong) throw new Error(`has a wrong member: ${wrong[0]}`);
  const { kind, endpoint, tenant, contextUrl, partnerId, notificationSecret } = config as Record<
    string,
    string
  >;
  if (kind !== 'ngsi-ld') throw new Error('must be of kind ngsi-ld');
  if (!isSafeAddress(endpoint)) throw new Error('needs an https endpoint');
  if (contextUrl !== undefined && !isSafeAddress(contextUrl)) throw new Error('needs an https contextUrl');
  if (tenant !== undefined && !/^[a-z0-9_]{1,50}$/.test(tenant)) throw new Error('has a wrong tenant');
  if (!partnerId) throw new Error('needs a partnerId');
  if (!/^[\w+/=-]{32,200}$/.test(notificationSecret ?? '')) {
    throw new Error('needs a notificationSecret of at least 32 characters');
  }
  return config as unknown as DataPlatformConfig;
}

/** Tokens and personal attributes go there; only this very machine may be spoken to in the clear. */
function isSafeAddress(value: string | undefined): boolean {
  const url = URL.parse(value ?? '');
  if (!url || url.search || url.hash || url.username) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === 'localhost');
}
