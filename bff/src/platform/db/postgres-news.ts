import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const reconnectMs = 1_000;

/** LISTEN on a connection of its own, opened by the first listener and opened again whenever it is lost. */
export class PostgresNews {
  readonly #databaseUrl: string;
  readonly #report: (error: unknown) => void;
  readonly #handlers = new EventEmitter().setMaxListeners(0);
  #client: Promise<pg.Client> | undefined;
  #closed = false;

  constructor(databaseUrl: string, report: (error: unknown) => void) {
    this.#databaseUrl = databaseUrl;
    this.#report = report;
  }

  async listen(channel: string, handler: (payload: string) => void): Promise<() => void> {
    const guarded = (payload: string) => {
      try {
        handler(payload);
      } catch (error) {
        this.#report(error);
      }
    };
    this.#client ??= this.#connect();
    const client = await this.#client;
    // Channels are never UNLISTENed: there are a handful, and news without a handler costs nothing.
    await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
    this.#handlers.on(channel, guarded);
    return () => void this.#handlers.off(channel, guarded);
  }

  async close(): Promise<void> {
    this.#closed = true;
    const client = await this.#client?.catch(() => undefined);
    await client?.end();
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.#databaseUrl, keepAlive: true });
    client.on('notification', ({ channel, payload }) => this.#handlers.emit(channel, payload ?? ''));
    client.on('error', this.#report);
    try {
      await client.connect();
    } catch (error) {
      this.#client = undefined;
      throw error;
    }
    for (const channel of this.#handlers.eventNames()) {
      await client.query(`LISTEN ${client.escapeIdentifier(String(channel))}`);
    }
    client.once('end', () => void this.#reconnect());
    return client;
  }

  async #reconnect(): Promise<void> {
    while (!this.#closed) {
      this.#client = this.#connect();
      try {
        await this.#client;
        return;
      } catch (error) {
        this.#report(error);
        await sleep(reconnectMs, undefined, { ref: false });
      }
    }
  }
}
