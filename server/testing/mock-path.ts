// The way of a call from a service to a mock. It also runs in a browser.

/** The APIs of a mock by the base URLs of their services, such as `https://api.example.com/v1`. */
export type Bases = Readonly<Record<string, string>>;

/**
 * The path at the mock for a call to a service.
 * @returns undefined for a URL below none of the bases; the longest base counts
 */
export function mockPath(bases: Bases, { origin, pathname, search }: URL): string | undefined {
  const found = Object.keys(bases)
    .filter((base) => isBelow(base, `${origin}${pathname}`))
    .toSorted((one, other) => other.length - one.length)[0];
  if (found === undefined) return undefined;
  const rest = `${origin}${pathname}`.slice(withoutSlash(found).length);
  return `/${bases[found] ?? ''}${rest || '/'}${search}`;
}

function isBelow(base: string, url: string): boolean {
  const start = withoutSlash(base);
  return url === start || url.startsWith(`${start}/`);
}

function withoutSlash(base: string): string {
  return base.replace(/\/+$/, '');
}
