export type Engine = 'sqlite' | 'postgres';

/** The engine that serves a database URL; without one the platform keeps its data in a SQLite file. */
export function engineOf(databaseUrl: string | undefined): Engine {
  return /^postgres(ql)?:\/\//.test(databaseUrl ?? '') ? 'postgres' : 'sqlite';
}

/**
 * Table definitions are bound to an engine when their module is imported, long before any configuration
 * could be handed over, so this is the one place beside config.ts that reads the environment.
 */
export const engine: Engine = engineOf(process.env.DATABASE_URL);
