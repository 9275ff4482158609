/**
 * Whose turn it is to write. Writes run side by side; one that has met another gets a turn alone, so that under contention
 * each waits for its neighbours once instead of failing with them again and again. In the order of asking.
 */
export class Turns {
  readonly #waiting: { alone: boolean; start: () => void }[] = [];
  #running = 0;
  #isOneAlone = false;

  /** Resolves when the turn has come, with the way to end it. */
  take({ alone }: { alone: boolean }): Promise<() => void> {
    return new Promise((resolve) => {
      const start = () => resolve(() => this.#end(alone));
      this.#waiting.push({ alone, start });
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
