/** The regional currencies that points can be exchanged for. */

export interface PointPartnerConfig {
  /** Of a partner that is registered for consents as well: points partners are partners. */
  id: string;
  /** Folder and file below bff/src/adapters. */
  adapter: string;
  /** Where the portal's server calls the partner. */
  baseUrl: string;
  /** Where browsers go. */
  publicBaseUrl: string;
  /** What the portal calls itself there. */
  clientId: string;
  /** So many points are so many yen. */
  rate: { points: number; yen: number };
  minPoints: number;
  stepPoints: number;
  maxPointsPerDay: number;
  maxPointsPerMonth: number;
  /** What only this adapter understands. */
  options: Readonly<Record<string, string>>;
}

const numbers = ['minPoints', 'stepPoints', 'maxPointsPerDay', 'maxPointsPerMonth'] as const;
const members = ['id', 'adapter', 'baseUrl', 'publicBaseUrl', 'clientId', 'rate', 'options', ...numbers];

/**
 * Reads `POINT_PARTNERS`, a JSON list; empty means that points cannot be exchanged. Throws at the first thing that is not
 * right, an amount that would not be a whole number of yen included.
 */
export function parsePointPartners(value: string, hasKey: boolean): PointPartnerConfig[] {
  if (value === '') return [];
  const list: unknown = JSON.parse(value);
  if (!Array.isArray(list)) throw new Error('must be a JSON list');
  const partners = list.map(parsePartner);
  if (new Set(partners.map(({ id }) => id)).size < partners.length) throw new Error('has an id twice');
  if (partners.length > 0 && !hasKey) throw new Error('needs POINT_PARTNERS_KEY');
  return partners;
}

function parsePartner(entry: unknown): PointPartnerConfig {
  const given = (entry ?? {}) as Partial<Record<string, unknown>>;
  const unknown = Object.keys(given).find((name) => !members.includes(name));
  if (unknown !== undefined) throw new Error(`has a wrong member: ${unknown}`);
  const { id, adapter, baseUrl, publicBaseUrl, clientId = 'entame-portal' } = given;
  if (!isMatching(id, /^[a-z][a-z0-9-]{1,39}$/)) throw new Error('has a wrong id');
  // It becomes part of a path.
  if (!isMatching(adapter, /^[a-z][a-z0-9-]{1,39}$/)) throw new Error(`${id} has a wrong adapter`);
  if (!isSafeAddress(baseUrl)) throw new Error(`${id} needs an https baseUrl`);
  if (!isSafeAddress(publicBaseUrl)) throw new Error(`${id} needs an https publicBaseUrl`);
  if (!isMatching(clientId, /^[\w.:/-]{1,200}$/)) throw new Error(`${id} has a wrong clientId`);
  const options = readOptions(id, given.options ?? {});
  return { id, adapter, baseUrl, publicBaseUrl, clientId, options, ...readTerms(id, given) };
}

function readTerms(id: string, given: Partial<Record<string, unknown>>) {
  const { points, yen } = (given.rate ?? {}) as { points?: unknown; yen?: unknown };
  if (!isAmount(points) || !isAmount(yen)) throw new Error(`${id} needs a rate of whole points and yen`);
  const [minPoints, stepPoints, maxPointsPerDay, maxPointsPerMonth] = numbers.map((name) => {
    const number = given[name];
    if (!isAmount(number)) throw new Error(`${id} needs a whole number of ${name}`);
    return number;
  }) as [number, number, number, number];
  if ((stepPoints * yen) % points !== 0) throw new Error(`${id} has steps that are no whole number of yen`);
  if (minPoints % stepPoints !== 0)
    throw new Error(`${id} has a minPoints that is no multiple of stepPoints`);
  if (minPoints > maxPointsPerDay || maxPointsPerDay > maxPointsPerMonth)
    throw new Error(`${id} has limits that exclude each other`);
  return { rate: { points, yen }, minPoints, stepPoints, maxPointsPerDay, maxPointsPerMonth };
}

function readOptions(id: string, options: unknown): Record<string, string> {
  const isRight = typeof options === 'object' && options !== null && !Array.isArray(options);
  if (!isRight || !Object.values(options).every((one) => typeof one === 'string'))
    throw new Error(`${id} has options that are not texts`);
  return options as Record<string, string>;
}

function isMatching(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}

function isAmount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0 && Number(value) <= 1_000_000;
}

/** Credits go there; only this very machine may be spoken to in the clear. */
function isSafeAddress(value: unknown): value is string {
  const url = typeof value === 'string' ? URL.parse(value) : null;
  if (!url || url.search || url.hash || url.username || String(value).endsWith('/')) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === 'localhost');
}
