import { mapOperations } from './map-operations.ts';
import type { Document, Server } from './document.ts';

/** This machine, as an address names it. */
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * A contract whose first server is the mock. The others stay behind it, but not one that means the mock at another port
 * of this machine. Servers of single paths and operations, which would come before it, have it first as well.
 * @param url the address of the mount, perhaps with a session before it
 */
export function servedAt(document: Document, url: string): Document {
  const mount = new URL(url, 'http://mock').pathname.replace(/^\/@[^/]+/, '');
  const withMock = (servers: readonly Server[]): Server[] => {
    const elsewhere = servers.find((one) => isMock(one, mount));
    const here = { description: 'The Kontrak mock.', ...elsewhere, url };
    return [here, ...servers.filter((one) => !isMock(one, mount))];
  };
  const changed = <T extends { servers?: Server[] }>(one: T): T =>
    one.servers ? { ...one, servers: withMock(one.servers) } : one;
  const { paths } = mapOperations(document, changed);
  const items = Object.entries(paths).map(([path, item]) => [path, changed(item)]);
  return {
    ...document,
    servers: withMock(document.servers ?? []),
    paths: Object.fromEntries(items) as Document['paths'],
  };
}

function isMock({ url }: Server, mount: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && isLoopback(parsed.host) && parsed.pathname === mount;
}

/** True for this machine, with any port. @param host of a URL, perhaps with a port */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}
