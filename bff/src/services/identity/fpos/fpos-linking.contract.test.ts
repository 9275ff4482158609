/** Linking the card by the app to an account that was opened in another way, and what is refused on the way. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sessions } from '#platform/session/session.schema.ts';
import { type CookieJar, type FposStack, startFposStack } from '../../../testing/fpos.ts';
import {
  challenges,
  codeOf,
  type FposSteps,
  fposSteps,
  sessionCookie,
  slugOf,
} from '../../../testing/fpos-steps.ts';

let stack: FposStack;
let steps: FposSteps;
beforeAll(async () => {
  stack = await startFposStack();
  steps = fposSteps(stack);
});
afterAll(() => stack?.[Symbol.asyncDispose]());

describe('linking the card', () => {
  const identitiesOf = async (jar: CookieJar) => {
    const body = await (await stack.browse(jar, '/api/identity/v1/me/identities')).json();
    return (body as { items: { kind: string; providerId: string }[] }).items;
  };
  /** Goes all the way with a card, and answers how the browser's finish ended. */
  async function link(jar: CookieJar, card: string) {
    const begun = await steps.begin(jar, 'this-phone', { purpose: 'link' });
    const { returnAddress } = await stack.present(begun.appLink, { card });
    return steps.finish(jar, begun.challengeId, codeOf(returnAddress));
  }

  /** As if the resident had come by another issuer: the account stays, its card is unknown. */
  async function forgetCard(jar: CookieJar): Promise<void> {
    const { id } = await steps.me(jar);
    await stack.portal.store.raw(
      `UPDATE identities SET issuer = 'https://other.test', subject = '${id}', provider_id = 'other' WHERE resident_id = '${id}'`,
    );
  }

  test('adds it to the account of who shows it, in the session that there is', async () => {
    const { jar } = await steps.signIn('card-kenji');
    const { id } = await steps.me(jar);
    await forgetCard(jar);
    const before = jar.get(sessionCookie);
    const finished = await link(jar, 'card-kenji');
    const place = { returnTo: '/me/identities?linked=fpos' };
    expect([finished.status, await finished.json()]).toEqual([200, place]);
    expect(jar.get(sessionCookie)).toBe(before);
    expect((await identitiesOf(jar)).map(({ kind }) => kind)).toEqual(['card', 'card']);
    expect(await steps.lastAudit('finishFposSignIn')).toMatchObject({ outcome: 'linked', actor_id: id });
    const again = await steps.signIn('card-kenji');
    expect((await steps.me(again.jar)).id).toBe(id);
  });

  test('refuses what is linked already, somebody else’s card, and a card of another person', async () => {
    const { jar } = await steps.signIn('card-misaki');
    expect(await slugOf(await link(jar, 'card-misaki'))).toBe('409 identity-already-linked');
    await steps.signIn('card-hanako');
    expect(await slugOf(await link(jar, 'card-hanako'))).toBe('409 identity-belongs-to-another');
    const { jar: hanakos } = await steps.signIn('card-hanako');
    await forgetCard(hanakos);
    expect(await slugOf(await link(jar, 'card-hanako'))).toBe('409 identity-of-another-person');
    expect(await identitiesOf(jar)).toHaveLength(1);
  });

  test('needs the session that began, and a card shown in the last ten minutes', async () => {
    const { jar } = await steps.signIn('card-misaki');
    const begun = await steps.begin(jar, 'this-phone', { purpose: 'link' });
    const { returnAddress } = await stack.present(begun.appLink, { card: 'card-misaki' });
    const ended = await steps.finish(
      new Map([...jar].filter(([name]) => name !== sessionCookie)),
      begun.challengeId,
      codeOf(returnAddress),
    );
    expect(await slugOf(ended)).toBe('403 link-session-ended');
    const wish = { device: 'this-phone', purpose: 'link' };
    expect(await slugOf(await stack.browse(new Map(), challenges, wish))).toBe('401 signed-out');
    const now = stack.portal.clock.now().toString();
    stack.portal.clock.advance({ minutes: 11 });
    const late = await stack.browse(jar, challenges, wish);
    expect(await late.json()).toMatchObject({
      type: '/problems/step-up-required',
      assurance: { level: 'aal3', withinSeconds: 600 },
    });
    stack.portal.clock.set(now);
  });

  test('is for residents, and for their own account', async () => {
    const body = { device: 'this-phone', purpose: 'link' } as const;
    const desk = await stack.portal.as('desk');
    const refused = await desk.clients.identity.POST('/fpos/challenges', {
      body,
      headers: { origin: stack.origin },
    });
    expect(refused.error?.type).toBe('/problems/identity-not-linkable');
    const { jar } = await steps.signIn('card-misaki');
    const { id } = await steps.me(jar);
    // All the sessions that there are: this is the last test of its portal.
    await stack.portal.store.write((tx) =>
      tx.update(sessions).set({
        representationId: 'r1',
        representedId: id,
        representedName: '試験 花子',
        representedPermissions: [],
      }),
    );
    expect(await slugOf(await stack.browse(jar, challenges, body))).toBe('403 not-for-another');
  });
});
