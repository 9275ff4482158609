/** npm run serve, once the packages are installed: see serve.mjs. The container runs bff/src/main.ts by itself. */
import { ConfigFault, readConfig } from '../bff/src/platform/config.ts';
import { startChild } from './child.ts';

const [surplus] = process.argv.slice(2);
// Above all --demo: invented residents have no place beside real ones.
if (surplus)
  refuse(`npm run serve takes no arguments, so not ${surplus}. The demo city comes with npm start only.`);

// Settings first, for a build takes longer than reading them.
try {
  readConfig(process.env);
} catch (fault) {
  if (!(fault instanceof ConfigFault)) throw fault;
  refuse(`Not started: the settings are not right (.env.example names them all).\n${fault.message}`);
}

const build = startChild({
  name: 'build',
  args: ['scripts/build.ts'],
  env: process.env,
  onLine: (line) => console.log(line),
});
if (!(await build.ended).isSuccess)
  refuse('Not started: the micro-frontends do not build; the reason is above.');
await import('../bff/src/main.ts');

function refuse(reason: string): never {
  console.error(reason);
  process.exit(1);
}
