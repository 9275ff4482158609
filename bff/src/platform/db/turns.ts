import { WriteConflict } from './errors.ts';

interface Waiting {
  alone: boolean;
  start(): void;
}

/**
 * Whose turn it is to write. Writes run side by side; one that has met another gets a turn alone, so that under contention
 * each waits for its neighbours once instead of failing with them again and again. In the order of asking.
 */
export class Turns {
  readonly #waiting: Waiting[] = [];
  readonly #patienceMs: number;
  #running = 0;
  #isOneAlone = false;

  /** Who waits longer is refused: under overload that is kinder than to queue for ever. */
  constructor(patienceMs: number) {
    this.#patienceMs = patienceMs;
  }

  /** Resolves when the turn has come, with the way to end it; rejects with `WriteConflict` when it does not come. */
  take({ alone }: { alone: boolean }): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const lose = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        reject(new WriteConflict(`Waited more than ${this.#patienceMs} ms for a turn to write.`));
        this.#startNext();
      }, this.#patienceMs);
      const start = () => {
        clearTimeout(lose);
        resolve(() => this.#end(alone));
      };
      const waiting = { alone, start };
      this.#waiting.push(waiting);
      this.#startNext();
    });
  }

  #end(alone: boolean): void {
    this.#running--;
    if (alone) this.#isOneAlone = false;
    this.#startNext();
  }

  #startNext(): void {
    for (let next = this.#waiting[0]; next && this.#mayStart(next.alone); next = this.#waiting[0]) {
      this.#waiting.shift();
      this.#running++;
      this.#isOneAlone = next.alone;
      next.start();
    }
  }

  #mayStart(alone: boolean): boolean {
    return !this.#isOneAlone && (!alone || this.#running === 0);
  }
}
