/** Lets one signed-in person of a test act for another. */
import { recordRepresented } from '#platform/session/session.store.ts';
import type { TestApp, TestPerson } from './app.ts';

export async function represent(
  { store, clock }: TestApp,
  actor: TestPerson,
  represented: TestPerson,
  permissions: string[],
): Promise<void> {
  const [session] = await store.raw(`SELECT id FROM sessions WHERE account_id = '${actor.id}'`);
  await store.write((tx) =>
    recordRepresented(tx, String(session?.id), {
      representationId: 'test',
      representedId: represented.id,
      representedName: '試験 花子',
      representedPermissions: permissions,
      representedUntil: clock.now().add({ hours: 1 }),
    }),
  );
}
