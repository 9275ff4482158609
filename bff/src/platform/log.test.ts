import { expect, test } from 'vitest';
import { createLog } from './log.ts';

test('an error is logged with its name and place, without what a database or library put into its message', () => {
  let text = '';
  const log = createLog('info', {
    write: (line) => {
      text += line;
    },
  });
  class SqliteError extends Error {
    override name = 'SqliteError';
  }
  log.error({ error: new SqliteError("UNIQUE constraint failed: '中間 花子'") }, 'failed');
  log.error({ error: 'a thrown string' }, 'failed');
  expect(text).toContain('SqliteError');
  expect(text).toContain('log.test.ts');
  expect(text).not.toContain('花子');
  expect(text).not.toContain('a thrown string');
});
