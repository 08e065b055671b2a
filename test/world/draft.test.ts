// A draft does as a plain value would, and tells as Mutative does, which has nothing in common with it.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apply, create } from 'mutative';

import { Changes } from '../../server/world/change.ts';
import { Draft } from '../../server/world/draft.ts';
import { isDraft, present } from '../../server/world/edit.ts';
import { freeze } from '../../server/world/freeze.ts';
import { find, put, remove, tableOf } from '../../server/world/table.ts';
import type { Change } from '../../server/world/change.ts';
import type { Table } from '../../server/world/table.ts';

type Parts = Record<string, unknown>;

/** A step of a program: something is done with a part that the numbers lead to. */
interface Step {
  kind: 'set' | 'delete' | 'push' | 'pop' | 'shift' | 'splice' | 'reverse' | 'filter' | 'move';
  way: number[];
  key: string;
  from: number[];
  value: unknown;
}

const PATCHES = { enablePatches: { pathAsArray: false, arrayLengthAssignment: false } } as const;

/** Mutative tells a moved part twice, if it has changed as well. */
const MOVES = new Set<Step['kind']>(['move', 'reverse', 'shift', 'splice']);

const way = fc.array(fc.nat(5), { maxLength: 3 });
const KEY = fc.constantFrom('name', 'sheep', 'a/b', 'new');
const VALUE = fc.jsonValue({ maxDepth: 2, noUnicodeString: false }).map(withoutZero);
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(
    ...(['set', 'delete', 'push', 'pop', 'shift', 'splice', 'reverse', 'filter', 'move'] as const),
  ),
  way,
  key: KEY,
  from: way,
  value: VALUE,
});

const farm = (): Parts => ({
  name: 'Mossy',
  sheep: [
    { name: 'Dolly', lambs: [{ age: 1 }, { age: 2 }] },
    { name: 'Shaun', lambs: [] },
    { name: 'Timmy', lambs: [] },
  ],
  dogs: { Bitzer: { name: 'Bitzer', toys: ['ball', 'bone'] }, 'a/b': { name: '~' } },
});

describe('a draft', () => {
  it('changes as a plain value does, and leaves its value as it was', () => {
    forAll((steps) => {
      const [base, plain] = [frozen(farm()), farm()];
      const draft = new Draft(base);
      run(draft.value, steps);
      run(plain, steps);
      const seen = JSON.stringify(draft.value);
      expect(JSON.parse(seen)).toEqual(JSON.parse(JSON.stringify(plain)));
      expect(JSON.stringify(present(draft.value))).toBe(seen);
      const next = draft.commit();
      expect(JSON.stringify(next)).toBe(seen);
      expect(draftsIn(next)).toBe(0);
      expect(base).toEqual(farm());
    });
  });

  it('tells the same changes as Mutative, in the same order if no part is moved', () => {
    forAll((steps) => {
      const base = frozen(farm());
      const work = (draft: Parts) => {
        run(draft, steps);
      };
      const { changes, next } = told(base, work);
      // The cast: Mutative gives its draft a type of its own.
      const [expected, there, back] = create(base, work as (draft: object) => void, PATCHES);
      expect(next).toEqual(expected);
      if (steps.some(({ kind }) => MOVES.has(kind))) return;
      expect(changes.there).toEqual(there);
      expect(changes.back).toEqual(back);
    });
  });

  it('tells changes that lead there and back', () => {
    forAll((steps) => {
      const base = frozen(farm());
      const { changes, next } = told(base, (draft) => {
        run(draft, steps);
      });
      expect(applied(base, changes.there)).toEqual(next);
      expect(applied(next, changes.back)).toEqual(base);
    });
  });

  it('shares all parts that have not changed', () => {
    const base = frozen(farm());
    const draft = new Draft(base);
    (draft.value['dogs'] as Parts)['Bitzer'] = null;
    expect(JSON.stringify(draft.value['sheep'])).toContain('Dolly');
    const next = draft.commit();
    expect(next['sheep']).toBe(base['sheep']);
    expect((next['dogs'] as Parts)['a/b']).toBe((base['dogs'] as Parts)['a/b']);
  });

  it('is the value itself if nothing has changed', () => {
    const base = frozen(farm());
    const draft = new Draft(base);
    expect(JSON.stringify(draft.value)).toBe(JSON.stringify(base));
    expect(draft.commit()).toBe(base);
  });

  it('takes no property __proto__, which would be lost', () => {
    const { value } = new Draft(frozen(farm()));
    expect(() => Reflect.set(value, '__proto__', {})).toThrow('__proto__');
    expect(Reflect.setPrototypeOf(value, {})).toBe(false);
  });
});

describe('a table in a draft', () => {
  const herd = () => frozen({ sheep: tableOf([['dolly', { age: 6, tags: ['a'] }]]) });

  it('tells changes that lead there and back', () => {
    const operation = fc.record({
      kind: fc.constantFrom('put', 'remove', 'edit', 'move'),
      id: fc.constantFrom('dolly', 'shaun', 'a/b', 'timmy', 'bitzer'),
      age: fc.nat(20),
    });
    const programs = fc.array(fc.array(operation, { maxLength: 8 }), { maxLength: 4 });
    fc.assert(
      fc.property(programs, (commits) => {
        let base = herd();
        for (const operations of commits) {
          const { changes, next } = told(base, ({ sheep }) => {
            for (const one of operations) operate(sheep, one);
          });
          expect(applied(base, changes.there)).toEqual(next);
          expect(applied(next, changes.back)).toEqual(base);
          expect(draftsIn(next)).toBe(0);
          base = next;
        }
      }),
    );
  });

  it('tells one change of a new record in a leaf, and one of a field', () => {
    const { changes } = told(herd(), ({ sheep }) => {
      const dolly = find(sheep, 'dolly');
      if (dolly) dolly.age = 7;
      put(sheep, 'shaun', { age: 2, tags: [] });
    });
    expect(changes.there.map(({ op, path }) => [op, path.split('/').length])).toEqual([
      ['replace', 4],
      ['replace', 8],
    ]);
  });

  it('has the same nodes after one commit as after several', () => {
    const putting = ({ sheep }: ReturnType<typeof herd>) => {
      put(sheep, 'shaun', { age: 2, tags: [] });
    };
    const removing = ({ sheep }: ReturnType<typeof herd>) => {
      remove(sheep, 'shaun');
    };
    const { next } = told(herd(), (draft) => {
      putting(draft);
      removing(draft);
    });
    expect(next).toEqual(told(told(herd(), putting).next, removing).next);
  });

  it('is none in the field of a record, even if it looks like one', () => {
    const looks = { buckets: { '#a': { '#b': { '#c': { x: { age: 1 } } } } } };
    const base = frozen({ sheep: tableOf([['dolly', { looks }]]) });
    const { next } = told(base, ({ sheep }) => {
      const dolly = find(sheep, 'dolly');
      if (dolly) dolly.looks.buckets['#a']['#b']['#c'].x.age = 2;
    });
    expect(find(next.sheep, 'dolly')?.looks.buckets['#a']['#b']['#c'].x.age).toBe(2);
  });

  it('may itself be the record of a table', () => {
    const base = frozen({ farms: tableOf([['mossy', tableOf([['dolly', { age: 6 }]])]]) });
    const { changes, next } = told(base, ({ farms }) => {
      const mossy = find(farms, 'mossy');
      if (mossy) put(mossy, 'shaun', { age: 2 });
    });
    const mossy = find(next.farms, 'mossy');
    expect(mossy && find(mossy, 'shaun')).toEqual({ age: 2 });
    expect(applied(base, changes.there)).toEqual(next);
    expect(applied(next, changes.back)).toEqual(base);
  });

  it('cannot be changed after the commit', () => {
    const draft = new Draft(herd());
    const { sheep } = draft.value;
    draft.commit();
    expect(() => {
      put(sheep, 'shaun', { age: 2, tags: [] });
    }).toThrow('revoked');
  });
});

function operate(
  sheep: Table<{ age: number; tags: string[] }>,
  { kind, id, age }: { kind: string; id: string; age: number },
): void {
  const found = find(sheep, id);
  if (kind === 'put') put(sheep, id, { age, tags: [] });
  else if (kind === 'remove') remove(sheep, id);
  else if (kind === 'move' && found) put(sheep, `${id}-${age}`, found);
  else if (found) found.tags.push(`${age}`);
}

/** Runs a program on a value, whether it is plain or a draft. */
function run(root: Parts, steps: readonly Step[]): void {
  for (const { kind, way: to, key, from, value } of steps) {
    const there = partAt(root, to);
    if (Array.isArray(there)) runOnList(there, kind, value);
    else if (kind === 'set') there[key] = structuredClone(value);
    else if (kind === 'delete') Reflect.deleteProperty(there, key);
    else if (kind === 'filter') filterLists(there);
    else if (kind === 'move') {
      const moved = partAt(root, from);
      // A value that contains itself is none of JSON.
      if (!isAbove(moved, there)) there[key] = moved;
    }
  }
}

function runOnList(list: unknown[], kind: Step['kind'], value: unknown): void {
  if (kind === 'push') list.push(structuredClone(value));
  else if (kind === 'pop') list.pop();
  else if (kind === 'shift') list.shift();
  else if (kind === 'splice') list.splice(1, 1, structuredClone(value), 1);
  else if (kind === 'reverse') list.reverse();
}

function filterLists(parts: Parts): void {
  for (const [name, part] of Object.entries(parts))
    if (Array.isArray(part)) parts[name] = part.filter((_, i) => i !== 1);
}

/** The part that some numbers lead to; it ends before a part that is no object or list. */
function partAt(root: Parts, numbers: readonly number[]): Parts {
  let part = root;
  for (const number of numbers) {
    const names = Object.keys(part);
    const next = part[names[number % names.length] ?? ''];
    if (typeof next !== 'object' || next === null) break;
    part = next as Parts;
  }
  return part;
}

/** True if a value has another one at any depth, or is it. */
function isAbove(value: unknown, other: unknown): boolean {
  if (value === other) return true;
  return typeof value === 'object' && value !== null
    ? Object.values(value).some((one) => isAbove(one, other))
    : false;
}

function forAll(property: (steps: Step[]) => void): void {
  fc.assert(fc.property(fc.array(step, { maxLength: 6 }), property), { numRuns: 500 });
}

function told<T extends object>(base: T, work: (draft: T) => void): { changes: Changes; next: T } {
  const draft = new Draft(base);
  const changes = new Changes();
  work(draft.value);
  const next = draft.commit(changes);
  freeze(next, base);
  return { changes, next };
}

function applied<T extends object>(value: T, changes: Change[]): T {
  return apply(value, changes as never); // the cast: the library's types allow a path only as a list
}

function frozen<T extends object>(value: T): T {
  freeze(value, undefined);
  return value;
}

function draftsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>(
    (sum, one) => sum + draftsIn(one),
    Number(isDraft(value)),
  );
}

/** JSON has no negative zero. */
function withoutZero(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}
