// npm test and npm run verify, on a machine with any Node ≥ 18 and npm.
import { install } from './install.mjs';

await install();
process.argv.splice(2, 0, 'scripts/test.ts');
await import('./with-node.mjs');
