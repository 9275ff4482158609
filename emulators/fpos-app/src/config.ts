export type EmulatorConfig = { port: number; portals: string[] };

/** Reads the environment; throws an Error whose one-line message says what to mend. */
export function readConfig(env: NodeJS.ProcessEnv): EmulatorConfig {
  if (env.NODE_ENV === 'production') {
    throw new Error('The card app emulator is for development and tests; it refuses NODE_ENV=production.');
  }
  return { port: readPort(env.PORT), portals: readPortals(env.EMULATOR_PORTALS) };
}

function readPort(text = '8082'): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) {
    throw new Error(`PORT must be a number from 0 to 65535, not "${text}"`);
  }
  return Number(text);
}

function readPortals(text: string | undefined): string[] {
  const portals = (text ?? '').split(',').filter((part) => part !== '');
  if (portals.length === 0) {
    throw new Error(
      'EMULATOR_PORTALS is missing; set it to the origins of the portals that the app may sign for',
    );
  }
  const wrong = portals.find((portal) => URL.parse(portal)?.origin !== portal);
  if (wrong !== undefined) {
    throw new Error(`EMULATOR_PORTALS must be origins such as http://localhost:8080, not "${wrong}"`);
  }
  return portals;
}
