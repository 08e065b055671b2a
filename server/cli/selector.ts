import type { Operation } from '../contract/operation.ts';
import type { Settings } from '../verify/run/settings.ts';

/**
 * The operations that a user wants to try.
 * @param only operation ids, or methods and paths, where `*` stands for any text; empty for all
 * @param skip the same, of those that are left out
 * @throws Error in one line for a name that no operation has
 */
export function selector(
  operations: readonly Operation[],
  { only, skip }: { only: readonly string[]; skip: readonly string[] },
): Pick<Settings, 'selects' | 'avoids'> {
  for (const name of [...only, ...skip]) {
    if (operations.some((one) => isNamed(one, name))) continue;
    const near = operations
      .map(({ id }) => id)
      .toSorted((a, b) => unlike(a, name) - unlike(b, name));
    throw new Error(`There is no operation ${name}; did you mean ${near[0] ?? 'none'}?`);
  }
  return {
    selects: (operation) => only.length === 0 || only.some((name) => isNamed(operation, name)),
    avoids: (operation) => skip.some((name) => isNamed(operation, name)),
  };
}

function isNamed({ id, method, path }: Operation, name: string): boolean {
  const parts = name.split('*').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const pattern = new RegExp(`^${parts.join('.*')}$`, 'i');
  return [id, `${method} ${path.template}`].some((one) => pattern.test(one));
}

/** The number of pairs of letters that a word has and the other one lacks. */
function unlike(word: string, other: string): number {
  const pairs = pairsIn(other);
  return [...pairsIn(word)].filter((pair) => !pairs.has(pair)).length;
}

function pairsIn(word: string): Set<string> {
  const text = word.toLowerCase();
  return new Set(Array.from({ length: text.length }, (_, i) => text.slice(i, i + 2)));
}
