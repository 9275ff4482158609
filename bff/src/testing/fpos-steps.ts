/** What browsers and apps do in tests of the card app, step by step. */
import { expect } from 'vitest';
import type { CookieJar, FposStack } from './fpos.ts';

export const challenges = '/api/identity/v1/fpos/challenges';
export const sessionCookie = '__Host-entame-session';

export interface Begun {
  challengeId: string;
  appLink: string;
  matchingNumber: string | null;
  expiresAt: string;
}

/** The code that the app alone was given. */
export const codeOf = (returnAddress: string | null | undefined) => returnAddress?.split('.').at(-1) ?? '';

export async function slugOf(response: Response): Promise<string> {
  const { type } = (await response.json()) as { type: string };
  return `${response.status} ${type.replace('/problems/', '')}`;
}

export const somewhere = '01937f00-0000-7000-8000-000000000000';
/** An answer of the right shape and nothing else. */
export const rubbish = {
  message: 'x',
  algorithm: 'ES256',
  signature: 'A'.repeat(86),
  certificates: ['MIIBaaaaaaaaaaaa'],
};

export type FposSteps = ReturnType<typeof fposSteps>;

export function fposSteps(stack: FposStack) {
  async function begin(jar: CookieJar, device = 'this-phone', more: object = {}): Promise<Begun> {
    const response = await stack.browse(jar, challenges, { device, returnTo: '/points', ...more });
    expect(response.status).toBe(201);
    return (await response.json()) as Begun;
  }

  function finish(jar: CookieJar, challengeId: string, completionCode?: string) {
    return stack.browse(jar, `${challenges}/${challengeId}/finish`, completionCode ? { completionCode } : {});
  }

  async function stateOf(jar: CookieJar, { challengeId }: Begun) {
    return (await (await stack.browse(jar, `${challenges}/${challengeId}`)).json()) as {
      state: string;
      problem: { type: string; title: string } | null;
    };
  }

  /** The whole way on one phone. */
  async function signIn(card: string, fields: Record<string, string> = {}, jar: CookieJar = new Map()) {
    const begun = await begin(jar);
    const presented = await stack.present(begun.appLink, { card, ...fields });
    const finished = await finish(jar, begun.challengeId, codeOf(presented.returnAddress));
    return { jar, begun, presented, finished };
  }

  const me = async (jar: CookieJar) =>
    (await (await stack.browse(jar, '/api/identity/v1/me')).json()) as {
      id: string;
      address: string;
      name: string;
    };

  async function lastAudit(operationId: string) {
    const [row] = await stack.portal.store.raw(
      `SELECT * FROM audit_log WHERE operation_id = '${operationId}' ORDER BY id DESC LIMIT 1`,
    );
    return row as Record<string, unknown>;
  }

  async function postAsApp(challengeId: string, step: string, body: object, headers = {}) {
    const request = new Request(`${stack.origin}${challenges}/${challengeId}/${step}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return stack.portal.app.fetch(request);
  }

  async function describeAsApp(challengeId: string, headers = {}) {
    return stack.portal.app.fetch(
      new Request(`${stack.origin}${challenges}/${challengeId}/description`, { headers }),
    );
  }

  return { begin, finish, stateOf, signIn, me, lastAudit, postAsApp, describeAsApp };
}
