import { Failure } from '../world/failure.ts';
import { PartialSegments } from './partial-segments.ts';
import { pairsIn } from './query.ts';
import { isParameter } from './segment.ts';
import { fitsQuery, templateOf, valuesInQuery } from './template.ts';
import type { Segment } from './segment.ts';
import type { AskedPair } from './template.ts';

/** The place of templates that begin alike: literal where they are, with parameters of any name. */
interface Branch<T> {
  literals: Map<string, Branch<T>>;
  partials: PartialSegments<Branch<T>> | undefined;
  parameter: Branch<T> | undefined;
  /** The templates that end here, in the order of the contract. */
  leaves: Leaf<T>[];
}

interface Leaf<T> {
  names: string[];
  pairs: AskedPair[];
  value: T;
}

/** The value of a path, and the values of the path's parameters. */
export interface Match<T> {
  value: T;
  /** By the names of the path's own template, still percent-encoded. */
  params: Record<string, string>;
}

/**
 * Looks path templates up segment by segment. The time depends on the length of the path, and hardly on the number of
 * templates. A literal segment wins over one that is partly a parameter, and that over a parameter, as OpenAPI demands.
 */
export class Routes<T> {
  readonly #root = emptyBranch<T>();

  /** @param template a path of the contract, such as `/v2/invoices/{uuid}.pdf` */
  add(template: string, value: T): void {
    const { segments, pairs } = templateOf(template);
    const end = segments.reduce((branch, segment) => branchAt(branch, segment), this.#root);
    end.leaves.push({ names: segments.flatMap(({ names }) => names), pairs, value });
  }

  /**
   * @param path the path as it was sent, still URL-encoded
   * @param search the query as it was sent
   * @returns the templates that fit, the most literal ones first: another one may have the method that these lack. Of
   *   those that differ in the names of their parameters or in their query alone, those that ask for most come first
   * @throws Failure 400 for a segment that is not well encoded
   */
  find(path: string, search = ''): Match<T>[] {
    const raw = path.split('/').slice(1);
    const segments = raw.map((one) => ({ raw: one, text: decode(one) }));
    // A template with a slash at its end also answers without it, unless another template fits.
    const found = reached(this.#root, segments, 0, []);
    const all =
      found.length > 0 ? found : reached(this.#root, [...segments, { raw: '', text: '' }], 0, []);
    return all.flatMap((one) => matches(one, search));
  }
}

function emptyBranch<T>(): Branch<T> {
  return { literals: new Map(), partials: undefined, parameter: undefined, leaves: [] };
}

/** The branch of a segment below another, made if there is none yet. */
function branchAt<T>(branch: Branch<T>, segment: Segment): Branch<T> {
  const [literal = ''] = segment.literals;
  if (segment.names.length === 0) {
    const known = branch.literals.get(literal) ?? emptyBranch();
    branch.literals.set(literal, known);
    return known;
  }
  if (isParameter(segment)) return (branch.parameter ??= emptyBranch());
  branch.partials ??= new PartialSegments();
  return branch.partials.add(segment, emptyBranch);
}

interface Sent {
  raw: string;
  text: string;
}

interface Reached<T> {
  leaves: Leaf<T>[];
  values: string[];
}

/** The ends of all ways, the most literal ones first. No branch is met twice. */
function reached<T>(
  branch: Branch<T>,
  segments: Sent[],
  depth: number,
  values: string[],
): Reached<T>[] {
  const segment = segments[depth];
  if (segment === undefined) {
    return branch.leaves.length > 0 ? [{ leaves: branch.leaves, values }] : [];
  }
  const { raw, text } = segment;
  const literal = branch.literals.get(text);
  const partials = branch.partials?.find(text) ?? [];
  // An empty segment has no value: /v2/invoices/ is not an invoice.
  const parameter = text === '' ? undefined : branch.parameter;
  return [
    ...(literal ? reached(literal, segments, depth + 1, values) : []),
    ...partials.flatMap(({ value, values: inside }) =>
      reached(value, segments, depth + 1, [...values, ...inside.map(encoded)]),
    ),
    ...(parameter ? reached(parameter, segments, depth + 1, [...values, raw]) : []),
  ];
}

/** The templates whose query fits. The only template of a path needs no query. */
function matches<T>({ leaves, values }: Reached<T>, search: string): Match<T>[] {
  const sent = pairsIn(search);
  return leaves
    .filter(({ pairs }) => leaves.length === 1 || fitsQuery(pairs, sent))
    .toSorted((one, other) => other.pairs.length - one.pairs.length)
    .map(({ names, pairs, value }) => {
      const inPath = names.map((name, i): [string, string] => [name, values[i] ?? '']);
      return { value, params: Object.fromEntries([...inPath, ...valuesInQuery(pairs, sent)]) };
    });
}

/** A part of a segment as a client sends it. A literal of the contract may have cut a character in two. */
function encoded(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'));
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new Failure(400, `The path segment ${segment} is not well encoded.`);
  }
}
