/** The operations on the second factor of staff, as short as a test wants to say them. */
import type { components } from '@entame/sdk/contracts/staff.ts';
import { Secret, TOTP } from 'otpauth';
import type { TestApp, TestPerson } from './app.ts';
import type { TestAuthenticator } from './authenticator.ts';

type Schemas = components['schemas'];
const path = '/me/second-factor';

export const slugOf = (error: { type?: string } | undefined) => error?.type?.replace('/problems/', '');
export const startRegistration = (person: TestPerson, label = ' 窓口のパソコン ') =>
  person.clients.staff.POST(`${path}/passkeys/registration`, { body: { label } });
export const finishRegistration = (person: TestPerson, body: Schemas['PasskeyAttestation']) =>
  person.clients.staff.POST(`${path}/passkeys/registration/finish`, { body });
export const startCheck = (person: TestPerson) => person.clients.staff.POST(`${path}/passkeys/verify`);
export const finishCheck = (person: TestPerson, body: Schemas['PasskeyAssertion']) =>
  person.clients.staff.POST(`${path}/passkeys/verify/finish`, { body });
export const list = (person: TestPerson) => person.clients.staff.GET(`${path}/passkeys`);
export const state = async (person: TestPerson) => (await person.clients.staff.GET(path)).data;
export const remove = (person: TestPerson, passkeyId: string) =>
  person.clients.staff.DELETE(`${path}/passkeys/{passkeyId}`, { params: { path: { passkeyId } } });
export const beginApp = (person: TestPerson) => person.clients.staff.POST(`${path}/enrolment`);
export const confirmApp = (person: TestPerson, code: string) =>
  person.clients.staff.POST(`${path}/enrolment/confirm`, { body: { code } });
export const verifyCode = (person: TestPerson, code: string) =>
  person.clients.staff.POST(`${path}/verify`, { body: { code } });
export const removeApp = (person: TestPerson) => person.clients.staff.DELETE(`${path}/app`);
export const codeOf = (portal: TestApp, secret = '', steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6 }).generate({
    timestamp: portal.clock.now().epochMilliseconds + steps * 30_000,
  });

export async function creationOptions(person: TestPerson) {
  const { data, error } = await startRegistration(person);
  if (!data) throw new Error(`no registration: ${slugOf(error)}`);
  return data;
}
export async function requestOptions(person: TestPerson) {
  const { data, error } = await startCheck(person);
  if (!data) throw new Error(`no check: ${slugOf(error)}`);
  return data;
}
export async function enrol(person: TestPerson, device: TestAuthenticator) {
  const { data, error } = await finishRegistration(person, device.create(await creationOptions(person)));
  if (!data) throw new Error(`not registered: ${slugOf(error)}`);
  return data;
}
/** The same account at another device, with the password only. */
export async function withPasswordOnly(portal: TestApp, id: string): Promise<TestPerson> {
  const other = await portal.as('welfare', { assurance: 'aal1' });
  await portal.store.raw(`UPDATE sessions SET account_id = '${id}' WHERE account_id = '${other.id}'`);
  return other;
}
export const mayWork = async (person: TestPerson) =>
  (await person.clients.identity.POST('/residents/search', { body: { limit: 1 } })).response.status === 200;
export async function lastRecord(portal: TestApp) {
  const [row] = await portal.store.raw('SELECT * FROM audit_log ORDER BY rowid DESC LIMIT 1');
  return row as { outcome: string; operation_id: string; actor_id: string };
}
export async function later(portal: TestApp, duration: Temporal.DurationLike, work: () => Promise<void>) {
  const then = portal.clock.now().toString();
  portal.clock.advance(duration);
  await work();
  portal.clock.set(then);
}
