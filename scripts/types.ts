/**
 * Checks the types of all code. Workspaces with the same compiler options are one program: apart, each would read and
 * check the SDK and the libraries anew, which took most of the time.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from './child.ts';

interface TypeScriptConfig {
  extends?: string;
  compilerOptions?: Record<string, unknown>;
  include: string[];
}

const folder = '.build/types';
/** It is tsc that understands Vue's files as well. */
const compiler = 'node_modules/vue-tsc/bin/vue-tsc.js';
const { workspaces } = JSON.parse(readFileSync('package.json', 'utf8')) as { workspaces: string[] };

/** By compiler options, the folders and files to check with them. */
const programs = new Map<string, string[]>();
for (const place of ['.', 'e2e', ...workspaces]) {
  const { compilerOptions, include } = readConfig(place);
  const options = JSON.stringify((place !== '.' && compilerOptions) || {});
  programs.set(options, [...(programs.get(options) ?? []), ...include.map((path) => join(place, path))]);
}

mkdirSync(folder, { recursive: true });
let isSound = true;
for (const [index, [options, include]] of [...programs].entries()) {
  const config = {
    extends: '../../tsconfig.json',
    compilerOptions: JSON.parse(options),
    include: include.map((path) => join('../..', path)),
  };
  const file = join(folder, `program-${index}.json`);
  writeFileSync(file, JSON.stringify(config, null, 2));
  const args = [compiler, '--noEmit', '-p', file];
  const check = startChild({ name: file, args, env: process.env, onLine: (line) => console.log(line) });
  const { isSuccess } = await check.ended;
  isSound &&= isSuccess;
}
process.exitCode = isSound ? 0 : 1;

/** A workspace may have compiler options of its own beside those of the root, and nothing that is not checked here. */
function readConfig(place: string): TypeScriptConfig {
  const file = join(place, 'tsconfig.json');
  const { $schema, ...config } = JSON.parse(readFileSync(file, 'utf8'));
  const unknown = Object.keys(config).filter(
    (key) => !['extends', 'compilerOptions', 'include'].includes(key),
  );
  const root = config.extends && join(place, config.extends);
  if (unknown.length > 0 || (place !== '.' && root !== 'tsconfig.json'))
    throw new Error(
      `${file}: scripts/types.ts knows only "compilerOptions" and "include" beside the root's.`,
    );
  return config;
}
