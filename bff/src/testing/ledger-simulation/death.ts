/** Processes that end between two statements of a write. */
import { handleOf } from '#platform/db/handle.ts';
import type { Store, Tx } from '#platform/db/store.ts';

export class ProcessDied extends Error {}

/** Every statement of a write passes its gate, so that is where a process can be made to die between two of them. */
export function dieAtStatement(tx: Tx, statement: number): void {
  const { gate } = handleOf(tx);
  if (!gate) throw new Error('A write has a gate.');
  const check = gate.check.bind(gate);
  let left = statement;
  gate.check = () => {
    if (left-- <= 0) throw new ProcessDied();
    check();
  };
}

/** The store of a process that is told when to die, and does so in the first write that it comes to. */
export class MortalStore {
  readonly store: Store;
  diesAt: number | undefined;

  constructor(store: Store) {
    const write: Store['write'] = (work) => {
      const { diesAt } = this;
      this.diesAt = undefined;
      return store.write((tx) => {
        if (diesAt !== undefined) dieAtStatement(tx, diesAt);
        return work(tx);
      });
    };
    this.store = { ...store, write };
  }
}
