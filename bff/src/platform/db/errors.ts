/** Cannot start, or go on, with this database. The message is one line that says what to do. */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable';
}

/** The database was migrated by a later release; running older code on it could destroy data. */
export class DatabaseNewerThanCode extends DatabaseUnavailable {
  override name = 'DatabaseNewerThanCode';
}

/** The process is shutting down and takes no new writes. */
export class StoreClosed extends Error {
  override name = 'StoreClosed';
  constructor() {
    super('The store is closed and takes no new writes.');
  }
}

/** Programmer error: something other than `tx` was awaited inside a write. */
export class AwaitedElsewhere extends Error {
  override name = 'AwaitedElsewhere';
  constructor() {
    super(
      'A write awaited something other than its tx and was rolled back. Await it before or after the write.',
    );
  }
}

/** Programmer error: a `tx` was used after its write had ended. */
export class WriteIsOver extends Error {
  override name = 'WriteIsOver';
  constructor() {
    super('This tx was used after its write had ended. Await every statement inside the write.');
  }
}

/** PostgreSQL could not order this write among its neighbours in the attempts allowed. Nothing was written. */
export class WriteConflict extends Error {
  override name = 'WriteConflict';
}

/** A value that must be unique stands in this blind index already, perhaps under another key. */
export class DuplicateIndexed extends Error {
  override name = 'DuplicateIndexed';
  readonly code = 'DUPLICATE_INDEXED';
  constructor(place: string) {
    super(`The value stands in ${place} already.`);
  }
}

/** The engine's own code for a failure: SQLITE_CONSTRAINT_UNIQUE, 23505, ECONNREFUSED … */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? codeOf(error.cause) : '';
}

const uniqueCodes = new Set([
  'SQLITE_CONSTRAINT_UNIQUE',
  'SQLITE_CONSTRAINT_PRIMARYKEY',
  '23505',
  'DUPLICATE_INDEXED',
]);

/** True where a row broke a unique index or primary key, on either engine, or would have under one index key. */
export function isUniqueViolation(error: unknown): boolean {
  return uniqueCodes.has(codeOf(error));
}
