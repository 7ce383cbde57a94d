import { BlockList, isIPv4, isIPv6 } from 'node:net';

// Not the public internet: the special-purpose registries of IANA (RFC 6890), and multicast.
const IPV4 = `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
  192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4`;
// IANA allocates IPv6 addresses in 2000::/3 only; it contains tunnels, which lead anywhere, and documentation.
const IPV6_PUBLIC = '2000::/3';
const IPV6 = '2001::/23 2001:db8::/32 2002::/16 3fff::/20';
const NAT64 = '64:ff9b::/96';

/** Whether an IP address is public: not of this machine, a private network, or a tunnel to one. */
export function isPublic(address: string): boolean {
  if (isIPv4(address)) return !SPECIAL_IPV4.check(address);
  if (!isIPv6(address) || address.includes('%')) return false;
  if (NAT64_PREFIX.check(address, 'ipv6')) return isPublic(lastFourBytes(address));
  return ALLOCATED_IPV6.check(address, 'ipv6') && !SPECIAL_IPV6.check(address, 'ipv6');
}

function listOf(subnets: string, type: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const subnet of subnets.split(/\s+/)) {
    const [network = '', length] = subnet.split('/');
    list.addSubnet(network, Number(length), type);
  }
  return list;
}

const SPECIAL_IPV4 = listOf(IPV4, 'ipv4');
const SPECIAL_IPV6 = listOf(IPV6, 'ipv6');
const ALLOCATED_IPV6 = listOf(IPV6_PUBLIC, 'ipv6');
const NAT64_PREFIX = listOf(NAT64, 'ipv6');

/** The IPv4 address in the last 32 bits of an IPv6 one; URL normalises it to hexadecimal groups. */
function lastFourBytes(address: string): string {
  const groups = new URL(`http://[${address}]`).hostname.slice(1, -1).split(':');
  const [high = 0, low = 0] = groups.slice(-2).map((group) => Number.parseInt(group || '0', 16));
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.');
}
