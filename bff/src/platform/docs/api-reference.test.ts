import { expect, test } from 'vitest';
import { contracts } from '../../contracts.ts';
import { apiReference } from './api-reference.ts';

const docs = apiReference(contracts, 'Portal');

test('the page loads nothing from anywhere else', async () => {
  const response = await docs.request('/docs/api');
  const policy = response.headers.get('content-security-policy');
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('http');
  expect(await response.text()).not.toMatch(/(src|href)="https?:/);
});

test.each(Object.keys(contracts))('the contract of %s is served as it is', async (service) => {
  const response = await docs.request(`/docs/api/${service}.json`);
  expect(await response.json()).toEqual(contracts[service as 'points']);
});

test('the reader is served from here', async () => {
  const response = await docs.request('/docs/api/scalar.js');
  expect([response.status, (await response.arrayBuffer()).byteLength > 100_000]).toEqual([200, true]);
});

test.each(['nowhere', 'constructor', 'toString', '..%2fpackage'])('%s is not found', async (name) => {
  expect((await docs.request(`/docs/api/${name}.json`)).status).toBe(404);
});
