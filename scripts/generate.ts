/** `npm run generate`: from openapi/ to sdk/src/generated/. With --check it changes nothing and fails on a difference. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import openapiTypescript, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { readContracts, readProblemKinds } from './contract.ts';

const folder = 'sdk/src/generated';
const notice = '// Generated from openapi/ by `npm run generate`. Do not edit.\n';
const typing: Parameters<typeof openapiTypescript>[1] = {
  alphabetize: true,
  defaultNonNullable: false,
  // A file is what a page has in its hands: a Blob, not a text.
  transform: ({ format }) => (format === 'binary' ? ts.factory.createTypeReferenceNode('Blob') : undefined),
};
const json = (value: unknown) => JSON.stringify(value, null, 2);

async function generate(): Promise<Map<string, string>> {
  const contracts = await readContracts();
  const files = new Map<string, string>();
  const permissions = new Set<string>();
  for (const [service, contract] of Object.entries(contracts)) {
    files.set(`${service}.openapi.json`, `${json(contract)}\n`);
    const ast = await openapiTypescript(json(contract), typing);
    files.set(`${service}.ts`, notice + astToString(ast));
    for (const item of Object.values(contract.paths)) {
      for (const operation of Object.values(item)) {
        if (operation['x-permission']) permissions.add(operation['x-permission']);
      }
    }
  }
  files.set('problems.ts', problemsModule(await readProblemKinds()));
  files.set('permissions.ts', permissionsModule([...permissions].sort()));
  files.set('services.ts', servicesModule(Object.keys(contracts)));
  return files;
}

/** Told by the client itself when something else than the platform answers; each apart, so that a page carries no others. */
const constants: Record<string, string> = { unexpected: 'unexpected', 'not-ready': 'notReady' };

function problemsModule(kinds: Awaited<ReturnType<typeof readProblemKinds>>): string {
  const apart = Object.entries(constants).map(
    ([slug, name]) => `export const ${name} = ${json(kinds[slug])} as const;\n`,
  );
  const members = Object.entries(kinds).map(
    ([slug, kind]) => `  ${json(slug)}: ${constants[slug] ?? json(kind).replaceAll('\n', '\n  ')},\n`,
  );
  return `${notice}${apart.join('')}\nexport const problemKinds = {\n${members.join('')}} as const;\nexport type ProblemSlug = keyof typeof problemKinds;\n`;
}

function permissionsModule(permissions: string[]): string {
  return `${notice}export const permissions = ${json(permissions)} as const;\nexport type Permission = (typeof permissions)[number];\n`;
}

function servicesModule(services: string[]): string {
  const imports = services.map((s) => `import type { paths as ${nameOf(s)} } from './${s}.ts';`).join('\n');
  const names = `export const serviceNames = ${json(services)} as const;\nexport type ServiceName = (typeof serviceNames)[number];\n`;
  const members = services.map((s) => `  ${memberOf(s)}: ${nameOf(s)};`).join('\n');
  return `${notice}${imports}\n\n${names}\n/** The paths of every service, by its name. */\nexport interface ServicePaths {\n${members}\n}\n`;
}

/** `points-partner` is a name of a service and of an address, but not of a type. */
function nameOf(service: string): string {
  return service.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function memberOf(service: string): string {
  return service === nameOf(service) ? service : json(service);
}

const wanted = await generate();
if (process.argv.includes('--check')) {
  const present = await readdir(folder);
  const stale = [...wanted.keys(), ...present].filter((name) => !wanted.has(name) || !present.includes(name));
  for (const [name, text] of wanted) {
    if (present.includes(name) && (await readFile(`${folder}/${name}`, 'utf8')) !== text) stale.push(name);
  }
  if (stale.length > 0) {
    console.error(`Out of date: ${[...new Set(stale)].join(', ')}. Run npm run generate.`);
    process.exit(1);
  }
} else {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, text] of wanted) await writeFile(`${folder}/${name}`, text);
}
