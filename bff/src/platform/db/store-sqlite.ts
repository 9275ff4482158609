import { EventEmitter } from 'node:events';
import { GroupCommit } from './group-commit.ts';
import { onCommit } from './handle.ts';
import { openSqlite, SqliteConnection } from './sqlite-connection.ts';
import { checkPayload, type Store } from './store.ts';

export function openSqliteStore(dataDir: string, report: (error: unknown) => void): Store {
  const writer = new SqliteConnection(openSqlite(dataDir));
  const reader = new SqliteConnection(openSqlite(dataDir, { readonly: true }));
  const commits = new GroupCommit(writer, report);
  const news = new EventEmitter().setMaxListeners(0);

  return {
    engine: 'sqlite',
    read: reader.db,
    write: (work) => commits.write(work),
    async notify(tx, channel, payload) {
      checkPayload(payload);
      onCommit(tx, () => news.emit(channel, payload));
    },
    async listen(channel, handler) {
      const guarded = (payload: string) => {
        try {
          handler(payload);
        } catch (error) {
          report(error);
        }
      };
      news.on(channel, guarded);
      return () => void news.off(channel, guarded);
    },
    async ping() {
      reader.statement('SELECT 1').get();
    },
    async close() {
      await commits.close();
      news.removeAllListeners();
      reader.database.close();
      writer.database.close();
    },
  };
}
