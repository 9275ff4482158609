/** Keeps residents out of a service until they have accepted what is in force. Answers from memory but for the first time. */
import { onCommit, type Store, type Tx } from '#platform/db/store.ts';
import { termsNotAccepted } from '#platform/problem.ts';
import type { Gate } from '#platform/service.ts';
import { computeInForce, computeNeeded, computeNextChangeMs } from './terms.rules.ts';
import { findAcceptances, findVersions, type TermsVersion } from './terms.store.ts';

/** News of another instance's publication may be lost with a connection; then this is how long it takes. */
const versionsMs = 30_000;
/** Residents remembered; about 10 MB. The memory starts anew when it is full. */
const residentsMax = 20_000;
const termsChannel = 'terms';

export interface TermsGate {
  check: Gate;
  /** A text is published in this write: with its commit it counts here, and as soon as they hear of it everywhere. */
  announcePublication(tx: Tx): Promise<void>;
}

interface InForce {
  /** Of which versions this was computed. */
  of: readonly TermsVersion[];
  versions: readonly TermsVersion[];
  untilMs: number;
}

export function createTermsGate(store: Store): TermsGate {
  let listening: Promise<unknown> | undefined;
  // A promise, so that an answer under way when a text is published is forgotten with the rest.
  let known: Promise<TermsVersion[]> | undefined;
  let readAtMs = 0;
  let inForce: InForce | undefined;
  // Nobody takes an acceptance back, so what is in here stays true.
  const accepted = new Map<string, Set<string>>();
  const forget = () => {
    known = undefined;
  };

  async function readVersions(): Promise<TermsVersion[]> {
    // Before the first look, or a publication between the two would go unheard.
    listening ??= store.listen(termsChannel, forget);
    await listening.catch((error) => {
      listening = undefined;
      throw error;
    });
    return findVersions(store.read);
  }

  function findKnown(nowMs: number): Promise<TermsVersion[]> {
    if (!known || nowMs - readAtMs >= versionsMs) {
      known = readVersions();
      known.catch(forget);
      readAtMs = nowMs;
    }
    return known;
  }

  async function findInForce(now: Temporal.Instant): Promise<readonly TermsVersion[]> {
    const of = await findKnown(now.epochMilliseconds);
    if (inForce?.of !== of || now.epochMilliseconds >= inForce.untilMs)
      inForce = { of, versions: computeInForce(of, now), untilMs: computeNextChangeMs(of, now) };
    return inForce.versions;
  }

  return {
    async check(service, resident, now) {
      // Whom the desk acts for has accepted on paper when they registered.
      if (resident.actedBy?.kind === 'staff') return;
      const needed = computeNeeded(await findInForce(now), service);
      const isMissing = ({ id }: TermsVersion) => !accepted.get(resident.id)?.has(id);
      if (!needed.some(isMissing)) return;
      const rows = await findAcceptances(store.read, resident.id);
      if (accepted.size >= residentsMax) accepted.clear();
      accepted.set(resident.id, new Set(rows.map(({ versionId }) => versionId)));
      const missing = needed.filter(isMissing);
      if (missing.length > 0) throw termsNotAccepted(missing.map(({ id }) => id));
    },
    async announcePublication(tx) {
      onCommit(tx, forget);
      await store.notify(tx, termsChannel, '');
    },
  };
}
