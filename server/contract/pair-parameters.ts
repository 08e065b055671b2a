// Parameters that are sent as pairs of a name and a value: those of a query, and cookies.
import { additionalOf, itemsOf, kindsOf, propertyNamesOf } from './kinds.ts';
import { bracketed, keysIn, valuesByName } from './query.ts';
import { listIn, separatorOf, styled, wantedBy } from './style.ts';
import type { Document, Parameter } from './document.ts';
import type { Pair } from './query.ts';
import type { Writing } from './style.ts';
import { isNested } from './wire-value.ts';
import type { WireValue } from './wire-value.ts';

/** A parameter as it was sent, and the names that it takes. */
interface Claim {
  parameter: Parameter;
  names: readonly string[];
  value: WireValue | undefined;
}

/** The pairs by name, and the names that are parameters themselves. */
interface Sent {
  texts: ReadonlyMap<string, readonly string[]>;
  own: ReadonlySet<string>;
  decode: Writing['decode'];
}

/**
 * @param parameters all of the same place
 * @returns the values of the parameters that were sent, where a list may stand for a parameter that came several times,
 *   and the names that belong to no parameter
 */
export function pairValues(
  document: Document,
  parameters: readonly Parameter[],
  pairs: readonly Pair[],
  decode: Writing['decode'],
): { values: ReadonlyMap<Parameter, WireValue>; unknown: string[] } {
  if (parameters.length === 0 && pairs.length === 0) return { values: new Map(), unknown: [] };
  const own = new Set(parameters.map(({ name }) => name));
  const sent: Sent = { texts: valuesByName(pairs), own, decode };
  const claims = parameters.map((one) => claimOf(document, one, sent));
  const claimed = new Set([...own, ...claims.flatMap(({ names }) => names)]);
  const rest = [...sent.texts.keys()].filter((name) => !claimed.has(name));
  const open = parameters.find((one) => isSpread(document, one) && takesAny(document, one));
  const all = claims.map((claim) =>
    claim.parameter === open ? spreadClaim(open, [...claim.names, ...rest], sent) : claim,
  );
  const values = all.flatMap(({ parameter, value }): [Parameter, WireValue][] =>
    value === undefined ? [] : [[parameter, value]],
  );
  return { values: new Map(values), unknown: open ? [] : rest };
}

function claimOf(document: Document, parameter: Parameter, sent: Sent): Claim {
  const { texts, own } = sent;
  if (isSpread(document, parameter)) {
    const names = [...propertyNamesOf(kindsOf(document, parameter.schema))];
    return spreadClaim(
      parameter,
      names.filter((name) => texts.has(name) && !own.has(name)),
      sent,
    );
  }
  const there = texts.get(parameter.name);
  const deep = parameter.style === 'deepObject' ? deepClaim(parameter, sent) : undefined;
  if (deep) return deep;
  const value = there && plainValue(document, parameter, there, sent.decode);
  return { parameter, names: [parameter.name], value };
}

/** An object whose properties are sent as if they were parameters. */
function spreadClaim(parameter: Parameter, names: readonly string[], sent: Sent): Claim {
  const properties = names.map((name): [string, WireValue] => [name, repeated(sent, name)]);
  return { parameter, names, value: names.length > 0 ? new Map(properties) : undefined };
}

/** An object whose properties are sent in brackets; undefined if none was sent. */
function deepClaim(parameter: Parameter, sent: Sent): Claim | undefined {
  const inside = [...sent.texts.keys()]
    .filter((name) => name.startsWith(`${parameter.name}[`) && !sent.own.has(name))
    .map((name) => ({ name, keys: keysIn(`x${name.slice(parameter.name.length)}`).keys }))
    .filter(({ keys }) => keys.length > 0);
  if (inside.length === 0) return undefined;
  const value = bracketed(inside.map(({ name, keys }) => ({ keys, texts: textsOf(sent, name) })));
  return { parameter, names: inside.map(({ name }) => name), value };
}

/** A parameter that is sent under its own name. */
function plainValue(
  document: Document,
  { schema, content, style = 'form', explode = style === 'form' }: Parameter,
  texts: readonly string[],
  decode: Writing['decode'],
): WireValue {
  const wanted = content ? 'text' : wantedBy(kindsOf(document, schema));
  const decoded = texts.map(decode);
  const [only = '', ...others] = texts;
  const isWhole = explode || isNested(document, itemsOf(kindsOf(document, schema)));
  if (isWhole && wanted === 'array') return decoded;
  const writing = { separator: separatorOf(style), explode: false, decode };
  if (others.length === 0) return styled(only, explode ? 'text' : wanted, writing);
  const isList = wanted === 'array' || wanted === 'any';
  return isList && !explode ? texts.flatMap((text) => listIn(text, writing)) : decoded;
}

/** True for an object whose properties are sent as if they were parameters. */
function isSpread(document: Document, { schema, style = 'form', explode = true }: Parameter) {
  const wanted = schema === undefined ? 'text' : wantedBy(kindsOf(document, schema));
  return wanted === 'object' && style === 'form' && explode;
}

/** True for an object that takes properties without a name. */
function takesAny(document: Document, { schema }: Parameter): boolean {
  const kinds = kindsOf(document, schema);
  return additionalOf(kinds) !== undefined || propertyNamesOf(kinds).size === 0;
}

function textsOf({ texts, decode }: Sent, name: string): string[] {
  return (texts.get(name) ?? []).map(decode);
}

function repeated(sent: Sent, name: string): WireValue {
  const [only = '', ...others] = textsOf(sent, name);
  return others.length > 0 ? [only, ...others] : only;
}
