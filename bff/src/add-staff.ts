/** npm run staff:add: registers a member of staff or an organiser, with the settings of the environment. */
import { parseArgs } from 'node:util';
import { uuidv7 } from 'uuidv7';
import { type Role, roles } from '#platform/actor.ts';
import { recordAudit } from '#platform/audit.store.ts';
import { systemClock } from '#platform/clock.ts';
import { ConfigFault, readConfig } from '#platform/config.ts';
import { DatabaseUnavailable } from '#platform/db/errors.ts';
import { useKeyRing } from '#platform/db/keyring.ts';
import { migrateDatabase } from '#platform/db/migrate.ts';
import { openStore } from '#platform/db/store.ts';
import { findStaffAccount, recordStaffAccount } from '#services/staff/index.ts';

const usage = `Usage: npm run staff:add -- --provider <id> --subject <the issuer's id of the person> --name <name> --role <role> [--group <community group>]
Roles: ${staffRoles().join(', ')}. An organiser needs the --group whose activities they run.`;

class WrongUse extends Error {}

function staffRoles(): Role[] {
  return roles.filter((role) => role !== 'resident');
}

function readArguments(args: string[]) {
  const text = { type: 'string' } as const;
  const options = { provider: text, subject: text, name: text, role: text, group: text };
  let values: ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
  try {
    ({ values } = parseArgs({ args, options }));
  } catch (fault) {
    throw new WrongUse((fault as Error).message);
  }
  const { provider, subject, name, group } = values;
  const role = staffRoles().find((one) => one === values.role);
  if (!provider || !subject?.trim() || !name?.trim())
    throw new WrongUse('--provider, --subject and --name are needed.');
  if (!role) throw new WrongUse(`--role ${values.role ?? ''} is not a role of staff.`);
  if ((role === 'organiser') !== Boolean(group?.trim()))
    throw new WrongUse('--group goes with the role organiser.');
  return { provider, subject: subject.trim(), name: name.trim(), role, groupName: group?.trim() ?? null };
}

async function addStaff(): Promise<string> {
  const { provider, subject, name, role, groupName } = readArguments(process.argv.slice(2));
  const config = readConfig(process.env);
  const issuer = config.IDENTITY_PROVIDERS.find(
    ({ id, audience }) => id === provider && audience === 'staff',
  )?.issuer;
  if (!issuer) throw new WrongUse(`IDENTITY_PROVIDERS has no issuer for staff with the id ${provider}.`);
  useKeyRing(config.KEY_RING);
  const location = { databaseUrl: config.DATABASE_URL || undefined, dataDir: config.DATA_DIR };
  await migrateDatabase(location);
  const store = await openStore(location);
  try {
    const now = systemClock.now();
    await store.write(async (tx) => {
      if (await findStaffAccount(tx, issuer, subject))
        throw new WrongUse(`${subject} is registered already.`);
      const id = uuidv7();
      await recordStaffAccount(tx, { id, issuer, subject, name, roles: [role], groupName, createdAt: now });
      const what = {
        permission: 'console',
        operationId: 'staff:add',
        subjects: [],
        outcome: `${id} ${role}`,
      };
      await recordAudit(tx, { ...what, at: now, actor: { kind: 'nobody' }, requestId: uuidv7() });
    });
    return `${name} (${subject}) may sign in as ${role}.`;
  } finally {
    await store.close();
  }
}

addStaff().then(
  (done) => process.stdout.write(`${done}\n`),
  (fault) => {
    const isForeseen =
      fault instanceof WrongUse || fault instanceof ConfigFault || fault instanceof DatabaseUnavailable;
    process.stderr.write(`${isForeseen ? fault.message : fault.stack}\n`);
    if (fault instanceof WrongUse) process.stderr.write(`${usage}\n`);
    process.exitCode = 1;
  },
);
