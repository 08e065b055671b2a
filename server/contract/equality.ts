// The words of a schema that compare values: `const`, `enum` and `uniqueItems`. The library's own compare by
// `valueOf` and `toString`, which fails for objects that have such properties, and each item with each other.

/** An error as a keyword tells it; the compiler adds the place. */
interface Fault {
  keyword: string;
  message: string;
  params: Record<string, unknown>;
  /** The schema that has the keyword. */
  parentSchema: unknown;
}

interface Check {
  (value: unknown): boolean;
  errors?: Fault[];
}

/** The definitions of the keywords for the compiler, each with the keyword that it comes before. */
export const EQUALITY = [
  {
    ...{ keyword: 'const', before: 'not', errors: true },
    compile: (allowed: unknown, parentSchema: unknown) =>
      checkOf(among([allowed]), {
        keyword: 'const',
        message: 'must be equal to constant',
        params: { allowedValue: allowed },
        parentSchema,
      }),
  },
  {
    ...{ keyword: 'enum', before: 'not', errors: true },
    compile: (allowed: readonly unknown[], parentSchema: unknown) =>
      checkOf(among(allowed), {
        keyword: 'enum',
        message: 'must be equal to one of the allowed values',
        params: { allowedValues: allowed },
        parentSchema,
      }),
  },
  {
    ...{ keyword: 'uniqueItems', type: 'array', before: 'prefixItems', errors: true },
    compile: (wanted: boolean, parentSchema: unknown) => {
      const check: Check = (items) => {
        // The cast: the keyword is for lists.
        const pair = wanted ? twinsIn(items as readonly unknown[]) : undefined;
        if (pair) check.errors = [{ ...twinsFault(pair), parentSchema }];
        return pair === undefined;
      };
      return check;
    },
  },
];

function checkOf(isGood: (value: unknown) => boolean, fault: Fault): Check {
  const check: Check = (value) => {
    if (isGood(value)) return true;
    check.errors = [{ ...fault }];
    return false;
  };
  return check;
}

/** A comparison that reads no more of a value than the allowed ones hold, however large it is. */
function among(allowed: readonly unknown[]): (value: unknown) => boolean {
  const scalars = new Set(allowed.filter((one) => !isStructured(one)));
  const others = allowed.filter(isStructured);
  return (value) =>
    isStructured(value) ? others.some((one) => isEqual(one, value)) : scalars.has(value);
}

function isStructured(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isEqual(one: unknown, other: unknown): boolean {
  if (!isStructured(one) || !isStructured(other)) return one === other;
  const names = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    names.length === Object.keys(other).length &&
    // The casts: the names are those of one, and the other has them as well.
    names.every(
      (name) =>
        Object.hasOwn(other, name) &&
        isEqual((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]),
    )
  );
}

/** Two equal items, found in one pass from the end. */
function twinsIn(items: readonly unknown[]): { i: number; j: number } | undefined {
  const seen = new Map<string, number>();
  for (let i = items.length - 1; i >= 0; i -= 1) {
    const key = keyOf(items[i]);
    const j = seen.get(key);
    if (j !== undefined) return typeof items[i] === 'object' ? { i: j, j: i } : { i, j };
    seen.set(key, i);
  }
  return undefined;
}

function twinsFault({ i, j }: { i: number; j: number }): Omit<Fault, 'parentSchema'> {
  const message = `must NOT have duplicate items (items ## ${j} and ${i} are identical)`;
  return { keyword: 'uniqueItems', message, params: { i, j } };
}

/** A text that equal JSON values share, and no others. */
function keyOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(keyOf).join(',')}]`;
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'string' ? JSON.stringify(value) : String(value);
  }
  const entries = Object.entries(value).map(
    ([name, one]) => `${JSON.stringify(name)}:${keyOf(one)}`,
  );
  return `{${entries.sort().join(',')}}`;
}
