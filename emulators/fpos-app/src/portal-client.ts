/** The app's talk with a portal. */
import type { Signed } from './card-reader.ts';
import type { Challenge } from './signed-text.ts';

/** What the portal refused, in its own words. */
export class Refused extends Error {
  readonly status: number;
  readonly type: string;
  readonly nextStep: string;
  constructor(status: number, problem: { type?: string; title?: string; nextStep?: string }) {
    super(problem.title ?? 'ポータルから返事がありません');
    this.status = status;
    this.type = problem.type ?? '';
    this.nextStep = problem.nextStep ?? '少し待ってから、もう一度お試しください。';
  }
}

/** The address of a challenge in a link, a QR code's text or as it is; undefined unless it is at a portal that the app knows. */
export function readChallengeAddress(text: string | null, portals: readonly string[]): URL | undefined {
  const link = URL.parse(text?.trim() ?? '');
  const address = URL.parse(link?.searchParams.get('challenge') ?? link?.href ?? '');
  return address && portals.includes(address.origin) ? address : undefined;
}

export async function fetchChallenge(address: URL): Promise<Challenge> {
  return (await ask(`${address.href}/description`)) as Challenge;
}

export async function sendAnswer(
  address: URL,
  message: string,
  signed: Signed,
): Promise<{ returnAddress: string | null }> {
  return (await ask(`${address.href}/answer`, { message, ...signed })) as { returnAddress: string | null };
}

export async function sendDecline(address: URL, reason: 'cancelled' | 'number-not-shown'): Promise<void> {
  await ask(`${address.href}/decline`, { reason });
}

async function ask(url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, {
    method: body ? 'POST' : 'GET',
    headers: { 'accept-language': 'ja', ...(body && { 'content-type': 'application/json' }) },
    redirect: 'error',
    signal: AbortSignal.timeout(20_000),
    ...(body && { body: JSON.stringify(body) }),
  }).catch(() => undefined);
  if (!response) throw new Refused(503, {});
  const reply = response.status === 204 ? undefined : await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(response.status, (reply ?? {}) as object);
  return reply;
}
