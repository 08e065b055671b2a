// IPv4 addresses and the networks that they lie in, as arithmetic on unsigned 32-bit integers.

/** A network: its own address, which is the lowest of its range, and the bits of its prefix. */
export interface Range {
  network: number;
  cidr: number;
}

/** An address as a number from 0 to 4294967295. @param dotted such as `10.20.0.1` */
export function toInteger(dotted: string): number {
  return dotted.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
}

/** An address in dotted form. @param integer from 0 to 4294967295 */
export function toDotted(integer: number): string {
  return [24, 16, 8, 0].map((bits) => Math.floor(integer / 2 ** bits) % 256).join('.');
}

/** A network by its prefix notation, such as `10.20.0.0/20`. */
export function rangeOf(notation: string): Range {
  const [network = '', cidr] = notation.split('/');
  return { network: toInteger(network), cidr: Number(cidr) };
}

/** A network in prefix notation. */
export function notationOf({ network, cidr }: Range): string {
  return `${toDotted(network)}/${cidr}`;
}

/**
 * The addresses for hosts. They lie between the lowest address, which is the network's own, and the highest, which is
 * for broadcasts.
 */
export function hostsOf(range: Range): { first: number; last: number } {
  return { first: range.network + 1, last: broadcastOf(range) - 1 };
}

export function contains(range: Range, address: number): boolean {
  return address >= range.network && address <= broadcastOf(range);
}

/**
 * The lowest network of a size inside a pool that overlaps none of the taken ones.
 * @param cidr bits of its prefix, at least as many as the pool's
 * @returns undefined if none is left
 */
export function nextFree(pool: Range, cidr: number, taken: readonly Range[]): Range | undefined {
  const size = 2 ** (32 - cidr);
  let { network } = pool;
  for (const other of taken.toSorted((one, another) => one.network - another.network)) {
    if (other.network >= network + size) break;
    if (broadcastOf(other) < network) continue;
    // Networks begin at multiples of their size.
    network = Math.ceil((broadcastOf(other) + 1) / size) * size;
  }
  const found = { network, cidr };
  return broadcastOf(found) <= broadcastOf(pool) ? found : undefined;
}

function broadcastOf({ network, cidr }: Range): number {
  return network + 2 ** (32 - cidr) - 1;
}
