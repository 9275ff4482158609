/** Keeps residents out of a service until they have accepted what is in force. Answers from memory but for the first time. */
import type { Store } from '#platform/db/store.ts';
import { termsNotAccepted } from '#platform/problem.ts';
import type { Gate } from '#platform/service.ts';
import { computeInForce, computeNeeded } from './terms.rules.ts';
import { findAcceptances, findVersions, type TermsVersion } from './terms.store.ts';

/** After this another instance's publication is heard of. */
const versionsSeconds = 30;
/** Residents remembered; about 10 MB. The memory starts anew when it is full. */
const residentsMax = 20_000;

export interface TermsGate {
  check: Gate;
  /** A text was published here: it counts at once. */
  forgetVersions(): void;
}

export function createTermsGate(store: Store): TermsGate {
  let known: { versions: TermsVersion[]; until: Temporal.Instant } | undefined;
  // Nobody takes an acceptance back, so what is in here stays true.
  const accepted = new Map<string, Set<string>>();

  async function versionsAt(now: Temporal.Instant): Promise<TermsVersion[]> {
    if (!known || Temporal.Instant.compare(now, known.until) >= 0) {
      known = { versions: await findVersions(store.read), until: now.add({ seconds: versionsSeconds }) };
    }
    return known.versions;
  }

  return {
    async check(service, resident, now) {
      // Whom the desk acts for has accepted on paper when they registered.
      if (resident.actedBy?.kind === 'staff') return;
      const needed = computeNeeded(computeInForce(await versionsAt(now), now), service);
      const isMissing = ({ id }: TermsVersion) => !accepted.get(resident.id)?.has(id);
      if (!needed.some(isMissing)) return;
      const rows = await findAcceptances(store.read, resident.id);
      if (accepted.size >= residentsMax) accepted.clear();
      accepted.set(resident.id, new Set(rows.map(({ versionId }) => versionId)));
      const missing = needed.filter(isMissing);
      if (missing.length > 0) throw termsNotAccepted(missing.map(({ id }) => id));
    },
    forgetVersions() {
      known = undefined;
    },
  };
}
