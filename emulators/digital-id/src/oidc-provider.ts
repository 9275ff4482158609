/**
 * The library warns on standard error about every Node that carries no LTS mark, the project's Node 26 included.
 * A failing start of the emulator shall be one clear line, so that single warning is held back here.
 */
const { warn } = console;
console.warn = (...parts: unknown[]) => {
  if (!String(parts[0]).includes('Unsupported runtime')) warn(...parts);
};
export const { errors, interactionPolicy, Provider } = await import('oidc-provider');
console.warn = warn;
