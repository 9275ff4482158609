import { type Placeholder, sql } from 'drizzle-orm';
import { type CompiledQuery, type Db, handleOf, type Tx } from './handle.ts';

/** A named place for each value: `slot.accountId` stands for the `accountId` of each call. */
export type Slots<P> = { readonly [K in keyof P & string]: Placeholder<K, P[K]> };

interface Preparable<R> extends PromiseLike<R> {
  prepare(name: string): CompiledQuery;
}

const slots = new Proxy<object>({}, { get: (_, name) => sql.placeholder(String(name)) });

/**
 * A statement for a hot path, compiled once per connection instead of at every call, on both engines:
 *
 *     const findBalance = prepared('find_balance', (db, slot: Slots<{ id: string }>) =>
 *       db.select().from(balances).where(eq(balances.id, slot.id)));
 *     const rows = await findBalance(tx, { id });
 *
 * A value that its column maps, such as an instant, is compared as `sql.param(slot.since, table.at)`.
 * The name must be unique. Give every value by a slot: `$defaultFn` would be evaluated once, for ever.
 */
export function prepared<P extends Record<string, unknown>, R>(
  name: string,
  build: (db: Tx, slot: Slots<P>) => Preparable<R>,
): (db: Db, values: P) => Promise<R> {
  const key = {};
  return async (db, values) => {
    const { connection, gate } = handleOf(db);
    gate?.check();
    try {
      let query = connection.compiled.get(key);
      if (!query) {
        query = build(connection.db, slots as Slots<P>).prepare(name);
        connection.compiled.set(key, query);
      }
      return (await connection.start(query, values)) as R;
    } catch (error) {
      gate?.fail(error);
      throw error;
    }
  };
}
