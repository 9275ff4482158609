// npm run serve: the portal as a city runs it, without demo and emulators. Works with any Node ≥ 18.
import { install } from './install.mjs';

await install();
process.env.NODE_ENV = 'production';
// What the environment already has goes before the file.
process.argv.splice(2, 0, '--env-file-if-exists=.env', 'scripts/serve.ts');
await import('./with-node.mjs');
