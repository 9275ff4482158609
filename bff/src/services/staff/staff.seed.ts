/** The demo city's invented staff. Only `npm start` and tests call it. */
import { uuidv7 } from 'uuidv7';
import type { Platform } from '#platform/platform.ts';
import { findStaffAccount, recordStaffAccount } from './staff.store.ts';

interface DemoStaff {
  subject: string;
  name: string;
  roles: string[];
  groupName?: string;
}

export async function seedStaff({ store, city, config }: Platform, now: Temporal.Instant): Promise<void> {
  const issuer = config.IDENTITY_PROVIDERS.find(({ audience }) => audience === 'staff')?.issuer;
  if (!issuer) return;
  for (const { subject, name, roles, groupName } of city.read<DemoStaff[]>('demo/staff.json')) {
    await store.write(async (tx) => {
      if (await findStaffAccount(tx, issuer, subject)) return;
      const account = { issuer, subject, name, roles, groupName: groupName ?? null, createdAt: now };
      await recordStaffAccount(tx, { ...account, id: uuidv7() });
    });
  }
}
