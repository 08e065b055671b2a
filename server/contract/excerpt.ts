import { withConditions } from './choice.ts';
import type { Document, PathItem } from './document.ts';

/**
 * The keywords that an excerpt leaves out. Examples validate nothing. A discriminator below the top of a body makes the
 * validator's library look for its property at the top. Conditions, or its `oneOf`, say the same.
 */
const LEFT_OUT = ['example', 'examples', 'discriminator'];

/** Keywords whose values are data, to be copied as they are. */
const DATA = ['const', 'default', 'enum'];

/**
 * Cuts a document down to one path and the components that it references. Its validator then compiles nothing else.
 * @param document the whole contract, left untouched
 * @param item the path item, which the excerpt has at `/`
 * @throws Error for a reference that points outside `#/components`
 */
export function excerpt(document: Document, item: PathItem): Document {
  const components: Record<string, Record<string, unknown>> = {};
  /** Copies a node, and every component that it references. */
  const copy = (node: unknown, namesAreData: boolean): unknown => {
    if (Array.isArray(node)) return node.map((one) => copy(one, false));
    if (typeof node !== 'object' || node === null) return node;
    const entries = Object.entries(namesAreData ? node : withConditions(node)).filter(
      ([key]) => namesAreData || !LEFT_OUT.includes(key),
    );
    for (const [key, value] of entries) {
      if (key === '$ref' && typeof value === 'string') include(value);
    }
    return Object.fromEntries(
      entries.map(([key, value]) => [
        key,
        !namesAreData && DATA.includes(key)
          ? structuredClone(value)
          : copy(value, key === 'properties'),
      ]),
    );
  };
  const include = (reference: string): void => {
    const [, kind, name] = /^#\/components\/([^/]+)\/([^/]+)$/.exec(reference) ?? [];
    if (kind === undefined || name === undefined)
      throw new Error(`${reference} does not point at a component`);
    const group = (components[kind] ??= {});
    if (name in group) return;
    group[name] = {}; // ends the copying of a component that contains itself
    group[name] = copy(document.components?.[kind]?.[name], false);
  };
  return {
    openapi: document.openapi,
    info: document.info,
    servers: [{ url: '/' }],
    security: structuredClone(document.security ?? []),
    // The cast: a copy has the shape of what it copies.
    paths: { '/': copy(item, false) as PathItem },
    components: {
      ...components,
      securitySchemes: structuredClone(document.components?.securitySchemes ?? {}),
    },
  };
}
