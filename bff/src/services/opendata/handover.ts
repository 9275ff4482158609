/** Tells residents what goes to the data platform of them: in the write that records it, so that neither is without the other. */
import type { Tx } from '#platform/db/store.ts';
import { beginHandover, endHandover, endRemoval, type Holding, type Use } from './handover.rules.ts';
import type { OpenDataDeps } from './opendata.deps.ts';
import { findPublication, type Publication } from './publications.store.ts';
import { findHandover, recordHandover } from './shared-persons.store.ts';

/** A person to publish; the others have no `person`. */
type Work = Pick<Publication, 'dataset' | 'identifier' | 'revision'> & { person: Holding | undefined };
type Deps = Pick<OpenDataDeps, 'platform'>;

/**
 * Notes whose data is about to leave, before it does: should this process end before the outcome is known, the next one
 * knows that it may have left. Answers what is to be sent: not of those who took something back a moment ago.
 */
export async function recordSending<W extends Work>(deps: Deps, works: readonly W[]): Promise<W[]> {
  if (!works.some(({ person }) => person)) return [...works];
  return deps.platform.store.write(async (tx) => {
    const current: W[] = [];
    for (const work of works) {
      const { person, identifier, revision } = work;
      if (person) {
        if ((await findPublication(tx, work))?.revision !== revision) continue;
        const step = beginHandover(await findHandover(tx, identifier), person);
        await recordHandover(tx, identifier, step.handover);
        await tell(deps, tx, step.uses);
      }
      current.push(work);
    }
    return current;
  });
}

/** What became of what was sent, whatever was wished for since: it has happened. */
export async function recordSent(
  deps: Deps,
  tx: Tx,
  { person, identifier }: Work,
  outcome: 'received' | 'sent' | 'unsent',
): Promise<void> {
  if (!person) return;
  const step = endHandover(await findHandover(tx, identifier), outcome);
  await recordHandover(tx, identifier, step.handover);
  await tell(deps, tx, step.uses);
}

/** The platform has nothing of a person any more. */
export async function recordRemoved(
  deps: Deps,
  tx: Tx,
  { dataset, identifier }: Pick<Work, 'dataset' | 'identifier'>,
): Promise<void> {
  if (dataset !== 'persons') return;
  await tell(deps, tx, endRemoval(await findHandover(tx, identifier)));
  await recordHandover(tx, identifier, null);
}

async function tell({ platform: { config, publish } }: Deps, tx: Tx, uses: readonly Use[]): Promise<void> {
  const partnerId = config.DATA_PLATFORM?.partnerId;
  if (partnerId === undefined) return;
  for (const { residentId, kinds, outcome } of uses) {
    const use = { residentId, partnerId, dataKinds: [...kinds], outcome };
    await publish(tx, 'shared-data.handed-over', use);
  }
}
