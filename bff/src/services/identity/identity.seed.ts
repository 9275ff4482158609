/** The demo city's invented people. Only `npm start` and tests call it. */
import { uuidv7 } from 'uuidv7';
import type { IdentityDeps } from './identity.routes.ts';
import { findResidentIdOf, recordResident } from './identity.store.ts';
import type { CardAttributes } from './identity-provider.ts';

/** Issuer of residents who exist in the demo but have no card to sign in with. */
const demoIssuer = 'urn:entame:demo';

export async function seedIdentity({ platform }: IdentityDeps, now: Temporal.Instant): Promise<void> {
  const { store, city } = platform;
  for (const [index, attributes] of city.read<CardAttributes[]>('demo/residents.json').entries()) {
    const subject = `resident-${index + 1}`;
    const identity = { issuer: demoIssuer, subject, providerId: 'demo', assurance: 'aal3' } as const;
    const registeredAt = now.subtract({ hours: 24 * (40 - index) });
    await store.write(async (tx) => {
      if (await findResidentIdOf(tx, identity.issuer, identity.subject)) return;
      await recordResident(
        tx,
        { ...attributes, id: uuidv7(), registeredAt, attributesReadAt: registeredAt },
        identity,
      );
    });
  }
}
