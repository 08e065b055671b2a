import { operationsIn } from './methods.ts';
import { isLoopback } from './served-at.ts';
import type { Document, Server } from './document.ts';

/** The most addresses of one server: its variables may have very many values together. */
const MOST_URLS = 100;

/**
 * The addresses at which the service itself is, without a slash at the end: those of the contract, of paths and of
 * operations. Variables have each value of their enum, else their default. Relative ones, and those of this machine,
 * are left out: the mock is there.
 */
export function serverUrls({ servers = [], paths }: Document): string[] {
  const inside = Object.values(paths).flatMap((item) => [
    ...(item.servers ?? []),
    ...operationsIn(item).flatMap(({ object }) => object.servers ?? []),
  ]);
  const urls = [...servers, ...inside].flatMap(filled).flatMap((url) => {
    const parsed = URL.parse(url);
    if (!parsed || !/^https?:$/.test(parsed.protocol) || isLoopback(parsed.host)) return [];
    return [`${parsed.origin}${parsed.pathname.replace(/\/+$/, '')}`];
  });
  return [...new Set(urls)];
}

/** The address of a server with each combination of the values of its variables. */
function filled({ url, variables = {} }: Server): string[] {
  return Object.entries(variables).reduce(
    (urls, [name, { default: usual = '', enum: all = [usual] }]) =>
      urls
        .flatMap((one) => all.map((value) => one.replaceAll(`{${name}}`, value)))
        .slice(0, MOST_URLS),
    [url],
  );
}
