/** What connecting partners needs of the rest of points and of the platform. */
import type { Db } from '#platform/db/store.ts';
import type { Platform } from '#platform/platform.ts';
import { problem } from '#platform/problem.ts';
import type { ConnectedPartner, PartnerDirectory } from '../exchange/exchange.deps.ts';
import type { Ledger } from '../ledger/ledger.ts';

export interface PartnersDeps {
  platform: Platform;
  ledger: Ledger;
  partners: readonly ConnectedPartner[];
  directory: PartnerDirectory;
  findStaffNames(db: Db, ids: readonly string[]): Promise<Map<string, string>>;
}

/** The partner of this id that points can be exchanged with. Throws point-partner-not-found. */
export function connectedPartner({ partners }: Pick<PartnersDeps, 'partners'>, id: string): ConnectedPartner {
  const partner = partners.find(({ config }) => config.id === id);
  if (!partner) throw problem('point-partner-not-found');
  return partner;
}
