import { builtInPersons, type Persons } from './persons.ts';
import { type RealmName, realmNames } from './realms.ts';
import { readSeedFile } from './seed-file.ts';

export type EmulatorClient = {
  realm: RealmName;
  client_id: string;
  client_name?: string;
  redirect_uris: string[];
  jwks: { keys: Record<string, unknown>[] };
};

export type EmulatorConfig = { port: number; clients: EmulatorClient[]; persons: Persons };

const clientsExample = '[{"realm":"residents","client_id":"…","redirect_uris":["…"],"jwks":{"keys":[…]}}]';

/** Reads the environment; throws an Error whose one-line message says what to mend. */
export function readConfig(env: NodeJS.ProcessEnv): EmulatorConfig {
  if (env.NODE_ENV === 'production') {
    throw new Error('The digital ID emulator is for development and tests; it refuses NODE_ENV=production.');
  }
  return {
    port: readPort(env.PORT),
    clients: readClients(env.EMULATOR_CLIENTS),
    persons: env.EMULATOR_SEED_FILE ? readSeedFile(env.EMULATOR_SEED_FILE) : builtInPersons,
  };
}

function readPort(text = '8081'): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) {
    throw new Error(`PORT must be a number from 0 to 65535, not "${text}"`);
  }
  return Number(text);
}

function readClients(text: string | undefined): EmulatorClient[] {
  if (!text) throw new Error(`EMULATOR_CLIENTS is missing; set it to ${clientsExample}`);
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (error) {
    throw new Error(`EMULATOR_CLIENTS is not JSON: ${(error as Error).message}`);
  }
  if (!Array.isArray(list) || list.length === 0) {
    throw new Error(`EMULATOR_CLIENTS must be a list such as ${clientsExample}`);
  }
  const clients = list.map(readClient);
  const names = clients.map((client) => `${client.realm} ${client.client_id}`);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`EMULATOR_CLIENTS names the client ${twice} twice`);
  return clients;
}

function readClient(value: unknown, index: number): EmulatorClient {
  const client = value as Partial<EmulatorClient> | null;
  const refuse = (reason: string) => new Error(`EMULATOR_CLIENTS[${index}]: ${reason}`);
  if (!client?.realm || !realmNames.includes(client.realm)) {
    throw refuse(`realm must be one of ${realmNames.join(', ')}`);
  }
  if (typeof client.client_id !== 'string' || client.client_id === '') throw refuse('client_id is missing');
  const { realm, client_id, client_name, redirect_uris, jwks } = client;
  if (!Array.isArray(redirect_uris) || redirect_uris.length === 0 || !redirect_uris.every(isWebAddress)) {
    throw refuse('redirect_uris must be a list of http(s) addresses');
  }
  if (!Array.isArray(jwks?.keys) || jwks.keys.length === 0 || !jwks.keys.every(isP256)) {
    throw refuse('jwks must hold the EC P-256 public keys of the client');
  }
  if (jwks.keys.some((key) => 'd' in key)) throw refuse('jwks holds a private key; give the public one');
  return { realm, client_id, redirect_uris, jwks, ...(client_name ? { client_name } : {}) };
}

function isP256(key: Record<string, unknown> | null): boolean {
  return key?.kty === 'EC' && key.crv === 'P-256' && typeof key.x === 'string' && typeof key.y === 'string';
}

function isWebAddress(text: unknown): boolean {
  return typeof text === 'string' && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
