// npm run serve: the portal as a city runs it, without demo and emulators. Works with any Node ≥ 18.
import { install } from './install.mjs';

install();
process.env.NODE_ENV = 'production';
process.argv.splice(2, 0, 'scripts/serve.ts');
await import('./with-node.mjs');
