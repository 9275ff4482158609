/** The context broker emulator as its own process, for tests of what speaks to one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface BrokerProcess {
  origin: string;
  /** Makes it misbehave: see emulators/context-broker. */
  misbehave(fault: Record<string, unknown>): Promise<void>;
  /** What it has, of every type of ours, by id. */
  entities(tenant?: string): Promise<Map<string, Record<string, unknown>>>;
  stop(): Promise<void>;
}

const main = fileURLToPath(new URL('../../../emulators/context-broker/src/main.ts', import.meta.url));

export async function startBrokerProcess(env: Record<string, string> = {}): Promise<BrokerProcess> {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const origin = line.slice(line.indexOf('http'));
  return {
    origin,
    async misbehave(fault) {
      await fetch(`${origin}/emulator/faults`, { method: 'PUT', body: JSON.stringify(fault) });
    },
    async entities(tenant) {
      const headers = {
        ...(tenant && { 'NGSILD-Tenant': tenant }),
        ...(env.BROKER_TOKEN && { Authorization: `Bearer ${env.BROKER_TOKEN}` }),
      };
      const types = 'type=PointOfInterest,Event,Person&limit=1000';
      const response = await fetch(`${origin}/ngsi-ld/v1/entities?${types}`, { headers });
      const list = (await response.json()) as ({ id: string } & Record<string, unknown>)[];
      return new Map(list.map((entity) => [entity.id, entity]));
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
