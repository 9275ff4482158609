/** What the audit keeps of a client: a pseudonym of its network and, where the city knows it, the region. */
import { BlockList, isIP } from 'node:net';
import type { City } from './city.ts';
import { computeClientNetwork, computeClientPseudonym } from './client.rules.ts';

export interface NetworkSettings {
  regions: { id: string; latitude: number; longitude: number }[];
  /** `203.0.113.0/24` and the like, each with the id of a region. */
  networks: { cidr: string; region: string }[];
}
/** The id of the region in which an address lies, as far as the city's file says so. */
export type LocateNetwork = (ip: string) => string | undefined;

export type ClientDetails = { client: string; region: string | undefined };

/** There is no geographic database in the portal: it knows the networks in the city's `security.json` and no others. */
export function createLocateNetwork({ regions, networks }: NetworkSettings): LocateNetwork {
  const known = networks.map(({ cidr, region }) => {
    const [network = '', length = ''] = cidr.split('/');
    const family = isIP(network) === 6 ? 'ipv6' : 'ipv4';
    if (!isIP(network) || !/^\d+$/.test(length) || !regions.some(({ id }) => id === region))
      throw new TypeError(`security.json: ${cidr} is no network, or ${region} no region.`);
    const list = new BlockList();
    list.addSubnet(network, Number(length), family);
    return { list, region, length: Number(length) };
  });
  // The narrower network says more.
  known.sort((a, b) => b.length - a.length);
  return (ip) => {
    const address = ip.includes(':') && isIP(computeClientNetwork(ip)) === 4 ? computeClientNetwork(ip) : ip;
    const family = isIP(address);
    if (family === 0) return undefined;
    return known.find(({ list }) => list.check(address, family === 6 ? 'ipv6' : 'ipv4'))?.region;
  };
}

/** The address itself is kept nowhere. */
export function createDescribeClient(city: City, key: Uint8Array): (ip: string) => ClientDetails {
  const locate = createLocateNetwork(city.read<NetworkSettings>('security.json'));
  return (ip) => ({ client: computeClientPseudonym(key, ip), region: locate(ip) });
}
