import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { settings } from '../bff/src/platform/config.ts';
import { listWorkspaces } from './checks.ts';

interface Service {
  environment?: Record<string, string>;
  ports?: string[];
  networks: string[];
}

const compose = parse(readFileSync('compose.yaml', 'utf8'), { merge: true });
const services: Record<string, Service> = compose.services;
const portals = Object.entries(services).filter(([name]) => name.startsWith('portal-'));

describe('the container', () => {
  const lines = readFileSync('Dockerfile', 'utf8').split('\n');

  it('holds every built release', () => {
    for (const folder of listWorkspaces().filter((workspace) => existsSync(`${workspace}/manifest.json`))) {
      expect(lines).toContain(`COPY --from=build /app/${folder}/dist ${folder}/dist`);
    }
  });

  it('runs as nobody special, without the demo', () => {
    expect(lines).toContain('USER node');
    expect(lines.at(-2)).toBe('CMD ["node", "bff/src/main.ts"]');
  });
});

describe('compose.yaml', () => {
  it('runs two instances, which only the proxy can be asked through', () => {
    expect(portals).toHaveLength(2);
    const published = Object.entries(services).filter(([, service]) => service.ports);
    expect(published.map(([name]) => name)).toEqual(['proxy']);
  });

  it('sets nothing that the portal does not read', () => {
    for (const [, { environment = {} }] of portals) {
      expect(Object.keys(settings)).toEqual(expect.arrayContaining(Object.keys(environment)));
    }
  });

  it('keeps database and metrics away from the proxy', () => {
    expect(services.database?.networks).toEqual(['inside']);
    expect(services.proxy?.networks).toEqual(['outside']);
    expect(compose.networks.inside.internal).toBe(true);
    expect(readFileSync('deploy/Caddyfile', 'utf8')).not.toContain(portals[0]?.[1].environment?.METRICS_PORT);
  });

  it('names the instances that the proxy asks', () => {
    const asked = readFileSync('deploy/Caddyfile', 'utf8').match(/portal-\d(?=:8080)/g);
    expect(asked).toEqual(portals.map(([name]) => name));
  });
});
