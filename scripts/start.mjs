// npm start: the portal with the demo city and the emulators, on a machine with any Node ≥ 18 and npm.
import { install } from './install.mjs';

await install();
process.argv.splice(2, 0, 'scripts/start.ts');
await import('./with-node.mjs');
