import { describe, expect, test } from 'vitest';
import { computeClientNetwork, computeClientPseudonym } from './client.rules.ts';
import { createLocateNetwork } from './describe-client.ts';

const key = new Uint8Array(32).fill(1);

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['in-process', 'in-process'],
])('%s is told by %s', (ip, network) => {
  expect(computeClientNetwork(ip)).toBe(network);
});

test('the pseudonym is the same for a network, another with another key, and does not hold the address', () => {
  const pseudonym = computeClientPseudonym(key, '2001:db8:1:2::1');
  expect(pseudonym).toBe(computeClientPseudonym(key, '2001:db8:1:2::ffff'));
  expect(pseudonym).not.toBe(computeClientPseudonym(new Uint8Array(32), '2001:db8:1:2::1'));
  expect(pseudonym).toMatch(/^[\w-]{22}$/);
});

describe('a region', () => {
  const regions = [
    { id: 'kyushu', latitude: 33.6, longitude: 130.4 },
    { id: 'city-hall', latitude: 33.8, longitude: 130.7 },
  ];
  const locate = createLocateNetwork({
    regions,
    networks: [
      { cidr: '203.0.113.0/24', region: 'kyushu' },
      { cidr: '203.0.113.16/28', region: 'city-hall' },
      { cidr: '2001:db8::/32', region: 'kyushu' },
    ],
  });

  test.each([
    ['203.0.113.200', 'kyushu'],
    ['203.0.113.17', 'city-hall'],
    ['::ffff:203.0.113.17', 'city-hall'],
    ['2001:db8:7::1', 'kyushu'],
    ['198.51.100.1', undefined],
    ['in-process', undefined],
    ['', undefined],
  ])('of %j is %s', (ip, region) => {
    expect(locate(ip)).toBe(region);
  });

  test.each([
    [{ cidr: '203.0.113.0', region: 'kyushu' }],
    [{ cidr: 'everywhere/0', region: 'kyushu' }],
    [{ cidr: '203.0.113.0/24', region: 'atlantis' }],
  ])('%j stops the start', (network) => {
    expect(() => createLocateNetwork({ regions, networks: [network] })).toThrow('security.json');
  });
});
