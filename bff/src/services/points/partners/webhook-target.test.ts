import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, test } from 'vitest';
import { createWebhookSender } from './webhook-sender.ts';
import { isPublicAddress, isWebhookAddress } from './webhook-target.ts';

describe('isPublicAddress', () => {
  test.each(['1.1.1.1', '203.0.114.1', '2606:4700:4700::1111'])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fd00::1',
    'fe80::1',
    '::ffff:127.0.0.1',
    '::ffff:1.1.1.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'ff02::1',
    'localhost',
    '',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('isWebhookAddress', () => {
  test.each([
    ['https://pay.example/hooks', true],
    ['https://1.1.1.1/hooks', true],
    ['https://pay.example:8443/hooks', false],
    ['http://pay.example/hooks', false],
    ['https://user:pass@pay.example/', false],
    ['https://pay.example/#x', false],
    ['https://localhost/', false],
    ['https://127.0.0.1/', false],
    ['https://0x7f000001/', false],
    ['https://2130706433/', false],
    ['https://[::1]/', false],
    ['https://[::ffff:10.0.0.1]/', false],
    ['ftp://pay.example/', false],
    ['nonsense', false],
  ])('%s: %s', (address, allowed) => {
    expect(isWebhookAddress(address, false)).toBe(allowed);
  });
  it('may be this machine in development', () => {
    expect(isWebhookAddress('http://localhost:4000/hooks', true)).toBe(true);
    expect(isWebhookAddress('ftp://localhost/', true)).toBe(false);
  });
});

describe('a webhook', () => {
  const send = createWebhookSender({ allowLocal: false });
  const sendHere = createWebhookSender({ allowLocal: true });
  const message = { headers: { 'content-type': 'application/json' }, body: '{}' };

  it('does not leave for this machine, by whatever name', async () => {
    for (const url of ['http://127.0.0.1:9/', 'https://127.0.0.1/', 'https://localhost.localdomain/'])
      expect(await send({ url, ...message })).not.toHaveProperty('status');
    expect(await send({ url: 'https://[::1]/', ...message })).toEqual({ failure: 'address-not-allowed' });
  });

  it('follows no redirect and says how it ended', async () => {
    const heard: string[] = [];
    const server = createServer((req, res) => {
      heard.push(req.url ?? '');
      if (req.url === '/cut') return res.destroy();
      res.writeHead(req.url === '/there' ? 302 : 204, { location: '/elsewhere' }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await sendHere({ url: `${origin}/there`, ...message })).toEqual({ status: 302 });
    expect(await sendHere({ url: `${origin}/ok`, ...message })).toEqual({ status: 204 });
    expect(await sendHere({ url: `${origin}/cut`, ...message })).toEqual({ failure: 'econnreset' });
    expect(heard).toEqual(['/there', '/ok', '/cut']);
    server.close();
    expect(await sendHere({ url: `${origin}/ok`, ...message })).toEqual({ failure: 'econnrefused' });
  });
});
