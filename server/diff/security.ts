import { isDeepStrictEqual } from 'node:util';

import { operationsIn } from '../contract/methods.ts';
import { without } from '../contract/repair/values.ts';
import { isFields } from '../world/fields.ts';
import { keysOf, pointerTo } from '../world/pointer.ts';
import { Origins } from './origins.ts';
import type { Document, PathItem, Security } from '../contract/document.ts';
import type { Fields } from '../world/fields.ts';
import type { Rewritten } from './nullable.ts';

/** Writes at each operation the credentials that it needs, as those of the whole contract are only its usual ones. */
export function withOwnSecurity(document: Document): Rewritten {
  const { security: usual } = document;
  if (usual === undefined) return { document, pointerBefore: (pointer) => pointer };
  const origins = new Origins();
  const paths = Object.entries(document.paths).map(([path, item]) => {
    const lacking = operationsIn(item).filter(({ object }) => object.security === undefined);
    for (const { keys } of lacking)
      origins.note(pointerTo('/paths', path, ...keys, 'security'), '/security');
    return [path, lacking.reduce((whole, { keys }) => withSecurity(whole, keys, usual), item)];
  });
  return {
    document: {
      ...without(document, 'security'),
      paths: Object.fromEntries(paths) as Document['paths'],
    },
    pointerBefore: origins.before,
  };
}

function withSecurity(item: PathItem, keys: readonly string[], security: Security): PathItem {
  const put = (value: unknown, [key, ...rest]: readonly string[]): Fields => {
    const fields = isFields(value) ? value : {};
    return key === undefined
      ? { ...fields, security }
      : { ...fields, [key]: put(fields[key], rest) };
  };
  return put(item, keys);
}

/** Writes security schemes of one content under the name of the first one. */
export function withOneScheme(document: Document): Rewritten {
  const all = Object.entries(document.components?.securitySchemes ?? {});
  const firsts = all.map(([name, scheme]): [string, string] => {
    const [first = name] = all.find(([, other]) => isSame(scheme, other)) ?? [];
    return [name, first];
  });
  return withSchemes(document, new Map(firsts));
}

/**
 * The security schemes that only have another name: one went, and one of the same content came.
 * @returns the old names by the new ones
 */
export function renamedSchemes(before: Document, after: Document): Map<string, string> {
  const [old, now] = [before, after].map(({ components }) => components?.securitySchemes ?? {});
  const gone = Object.entries(old ?? {}).filter(([name]) => !Object.hasOwn(now ?? {}, name));
  const come = Object.entries(now ?? {}).filter(([name]) => !Object.hasOwn(old ?? {}, name));
  // Several of one content stand for each other.
  return new Map(
    come.flatMap(([to, scheme]): [string, string][] => {
      const [from] = gone.find(([, other]) => isSame(scheme, other)) ?? [];
      return from === undefined ? [] : [[to, from]];
    }),
  );
}

function isSame(one: object, other: object): boolean {
  const [some, others] = [one, other].map((scheme) => without(scheme, 'description'));
  return isDeepStrictEqual(some, others);
}

/** Writes security schemes under other names. @param names the new ones by those of the contract */
export function withSchemes(document: Document, names: ReadonlyMap<string, string>): Rewritten {
  const nameOf = (name: string): string => names.get(name) ?? name;
  const renamed = <T>(fields: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(fields).map(([name, one]) => [nameOf(name), one]));
  const written = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(written);
    if (!isFields(value)) return value;
    const entries = Object.entries(value).map(([key, one]) => [
      key,
      key === 'security' && Array.isArray(one) ? one.map(alternative) : written(one),
    ]);
    return Object.fromEntries(entries) as Fields;
  };
  const alternative = (one: unknown): unknown => (isFields(one) ? renamed(one) : one);
  const { components, security, paths } = document;
  const securitySchemes = renamed(components?.securitySchemes ?? {});
  return {
    document: {
      ...document,
      paths: written(paths) as Document['paths'], // the cast: only names have changed
      ...(security ? { security: security.map(renamed) } : {}),
      ...(components?.securitySchemes ? { components: { ...components, securitySchemes } } : {}),
    },
    pointerBefore: (pointer) => {
      const [room, kind, name, ...rest] = keysOf(pointer);
      const [before] = [...names].find(([, now]) => now === name) ?? [];
      const isScheme = room === 'components' && kind === 'securitySchemes' && before !== undefined;
      return isScheme ? pointerTo('', room, kind, before, ...rest) : pointer;
    },
  };
}
