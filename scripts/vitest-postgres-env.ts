import { inject } from 'vitest';

// Tables bind to an engine when they are imported, so this must run before the test file's own imports.
process.env.DATABASE_URL = inject('postgresUrl');
