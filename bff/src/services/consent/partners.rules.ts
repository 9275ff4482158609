/** What a partner's registration may say, and where browsers may be sent. */
import { type DataClass, dataKinds, decideProvision, isKind } from './data-kinds.rules.ts';

export interface RegistrationDetails {
  dataClasses: readonly string[];
  returnAddresses: readonly string[];
  kinds: readonly string[];
}

/** The members that cannot stand, as JSON pointers below the details; none: it is right. */
export function findWrongDetails(details: RegistrationDetails, allowLocal: boolean): string[] {
  const wrong: string[] = [];
  details.dataClasses.forEach((dataClass, n) => {
    if (decideProvision(dataClass as DataClass) === 'never') wrong.push(`/dataClasses/${n}`);
  });
  details.returnAddresses.forEach((address, n) => {
    if (!isReturnAddress(address, allowLocal)) wrong.push(`/returnAddresses/${n}`);
  });
  details.kinds.forEach((kind, n) => {
    if (!isKind(kind) || !details.dataClasses.includes(dataKinds[kind].dataClass)) wrong.push(`/kinds/${n}`);
  });
  return wrong;
}

/** An https address without user, fragment or parameters of ours. `allowLocal`: http on this machine, for development. */
export function isReturnAddress(address: string, allowLocal: boolean): boolean {
  const url = URL.parse(address);
  if (!url || url.username || url.password || url.hash || address.includes('#')) return false;
  if (['code', 'state', 'error'].some((name) => url.searchParams.has(name))) return false;
  const isLocal = url.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname);
  return url.protocol === 'https:' || (allowLocal && isLocal);
}

export interface AskingPartner {
  status: string;
  returnAddresses: readonly string[];
  kinds: readonly string[];
}

/** Where a request for consent leads back to; undefined when it must not be shown: only what is registered, to the letter. */
export function decideRequest(
  partner: AskingPartner | undefined,
  asked: { kinds: readonly string[]; returnAddress?: string | undefined },
): string | undefined {
  if (partner?.status !== 'active') return undefined;
  if (!asked.kinds.every((kind) => partner.kinds.includes(kind))) return undefined;
  const [first] = partner.returnAddresses;
  const wanted = asked.returnAddress ?? first;
  return partner.returnAddresses.find((address) => address === wanted);
}

/** The return address with the outcome, and the partner's own `state` as it came. */
export function composeReturn(
  address: string,
  outcome: Record<string, string>,
  state: string | undefined,
): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(outcome)) url.searchParams.set(name, value);
  if (state !== undefined) url.searchParams.set('state', state);
  return url.href;
}

/** Seconds that an assertion of a partner may live, and by which clocks may differ. */
export const assertionSecondsMax = 60;
export const clockSkewSeconds = 5;
/** Seconds in which a partner must redeem a code. */
export const codeSeconds = 60;
