/** Who may exchange points, and who may call about them. */
import type { Db } from '#platform/db/store.ts';
import type { ConnectedPartner, PartnerDirectory } from '../exchange/exchange.deps.ts';
import { findPartnerAccess } from './partner-access.store.ts';
import type { PartnerScope } from './partners.schema.ts';

/** The scopes of a partner's program; none when points are stopped for it or never were agreed. */
export async function findPartnerScopes(
  db: Db,
  partners: readonly ConnectedPartner[],
  partnerId: string,
): Promise<readonly PartnerScope[]> {
  if (!partners.some(({ config }) => config.id === partnerId)) return [];
  const { status, scopes } = await findPartnerAccess(db, partnerId);
  return status === 'active' ? scopes : [];
}

/** The registry of partners, in which one whose points are stopped is suspended: no exchange begins there. */
export function withPointsAccess(directory: PartnerDirectory): PartnerDirectory {
  return {
    ...directory,
    async find(db, partnerId) {
      const registered = await directory.find(db, partnerId);
      if (registered?.status !== 'active') return registered;
      const { status } = await findPartnerAccess(db, partnerId);
      return { ...registered, status };
    },
  };
}
