import { Failure } from '../world/failure.ts';

interface Branch<T> {
  literals: Map<string, Branch<T>>;
  parameter?: Branch<T>;
  leaf?: { names: string[]; value: T };
}

/** The value of a path, and the values of the path's parameters. */
interface Match<T> {
  value: T;
  params: Record<string, string>;
}

/**
 * Looks path templates up segment by segment. The time depends on the length of the path, and not on the number of
 * templates. A literal segment wins over a parameter, as OpenAPI demands.
 */
export class Routes<T> {
  readonly #root: Branch<T> = { literals: new Map() };

  /**
   * @param template a path of the contract, such as `/v2/invoices/{uuid}`
   * @throws Error for a segment that is partly literal and partly a parameter
   */
  add(template: string, value: T): void {
    let branch = this.#root;
    const names: string[] = [];
    for (const segment of template.split('/').slice(1)) {
      const name = /^\{([^{}]+)\}$/.exec(segment)?.[1];
      if (name === undefined) {
        if (segment.includes('{'))
          throw new Error(`${template}: ${segment} must be a parameter or have none`);
        branch = literalBranch(branch, segment);
      } else {
        names.push(name);
        branch = branch.parameter ??= { literals: new Map() };
      }
    }
    branch.leaf = { names, value };
  }

  /**
   * @param path the path as it was sent, still URL-encoded
   * @returns the match, or undefined if no template fits
   * @throws Failure 400 for a segment that is not well encoded
   */
  find(path: string): Match<T> | undefined {
    const segments = path.split('/').slice(1).map(decode);
    const found = search(this.#root, segments, 0, []);
    if (!found) return undefined;
    const { names, value } = found.leaf;
    return {
      value,
      params: Object.fromEntries(names.map((name, i) => [name, found.values[i] ?? ''])),
    };
  }
}

function literalBranch<T>(branch: Branch<T>, segment: string): Branch<T> {
  const known = branch.literals.get(segment);
  if (known) return known;
  const fresh: Branch<T> = { literals: new Map() };
  branch.literals.set(segment, fresh);
  return fresh;
}

function search<T>(
  branch: Branch<T>,
  segments: string[],
  depth: number,
  values: string[],
): { leaf: NonNullable<Branch<T>['leaf']>; values: string[] } | undefined {
  const segment = segments[depth];
  if (segment === undefined) return branch.leaf && { leaf: branch.leaf, values };
  const literal = branch.literals.get(segment);
  const found = literal && search(literal, segments, depth + 1, values);
  if (found) return found;
  // An empty segment has no value: /v2/invoices/ is not an invoice.
  if (segment === '' || !branch.parameter) return undefined;
  return search(branch.parameter, segments, depth + 1, [...values, segment]);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new Failure(400, `The path segment ${segment} is not well encoded.`);
  }
}
