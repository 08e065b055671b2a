import { below } from './place.ts';
import { own, shown } from './values.ts';
import { isFields } from '../../world/fields.ts';
import type { Place } from './place.ts';
import type { Fields } from '../../world/fields.ts';
import type { Walk } from './walk.ts';

/** A server has a URL, and a default for each variable in it. */
export function checkServer(server: Fields, place: Place | undefined, walk: Walk): boolean {
  const { url } = server;
  if (typeof url !== 'string') {
    walk.tell(place, `the server's url is ${shown(url)} and no text`, 'it is left out');
    return false;
  }
  const names = [...url.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  const variables = names.map((name): [string, string] => [
    name,
    defaultOf(own(server['variables'], name)) ?? missing(name, place, walk),
  ]);
  const known = new Map(variables);
  const whole = url.replace(/\{([^{}]*)\}/g, (_, name: string) => known.get(name) ?? '');
  if (!URL.canParse(whole, 'http://localhost')) {
    walk.tell(below(place, 'url'), `${shown(whole)} is no URL`, 'the server is left out');
    return false;
  }
  const { variables: described } = server;
  const isWhole = variables.every(
    ([name, value]) => own(own(described, name), 'default') === value,
  );
  if (!isWhole) {
    const made = variables.map(([name, value]) => [name, { default: value }]);
    walk.edits.put(below(place, 'variables'), Object.fromEntries(made));
  }
  return true;
}

function defaultOf(variable: unknown): string | undefined {
  if (!isFields(variable)) return undefined;
  const { default: value, enum: values } = variable;
  const first: unknown = value ?? (Array.isArray(values) ? values[0] : undefined);
  return ['string', 'number', 'boolean'].includes(typeof first) ? String(first) : undefined;
}

function missing(name: string, place: Place | undefined, walk: Walk): string {
  walk.tell(below(place, 'url'), `the variable {${name}} has no default`, `${name} is taken`);
  return name;
}
