import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { agendaOf, pending, plan, planNext, takeFirst } from '../../server/world/agenda.ts';
import { withEvents } from '../../server/world/agenda-changes.ts';
import { draftOf } from '../../server/world/world.ts';
import { worldOf } from './world.ts';
import type { Due } from '../../server/world/agenda.ts';
import type { Change } from '../../server/world/change.ts';

function dueAt(at: number, kind = 'bleat'): Due {
  return { at, domain: 'farm', kind, data: { at } };
}

const sorted = (events: Iterable<unknown>): string[] =>
  Array.from(events, (one) => JSON.stringify(one)).sort();

/** The events after some changes, by their places. */
function changed(before: ReadonlyMap<string, unknown>, changes: Iterable<Change>): string[] {
  const events = new Map(before);
  for (const { op, path, value } of changes) {
    expect(path).toMatch(/^\/agenda\/\d+$/);
    expect(events.has(path)).toBe(op === 'remove');
    if (op === 'remove') events.delete(path);
    else events.set(path, value);
  }
  return sorted(events.values());
}

const told = ({ at, ...event }: Due) => ({ at: new Date(at).toISOString(), ...event });

it('tells the events that were planned and taken, in place of the branches of the agenda', () => {
  const at = fc.integer({ min: 0, max: 2 ** 34 });
  const step = fc.oneof(
    fc.record({ kind: fc.constantFrom('plan', 'next'), at }),
    fc.constant({ kind: 'take', at: 0 }),
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(at, { maxLength: 9 }),
      fc.array(step, { maxLength: 9 }),
      (ats, steps) => {
        const agenda = agendaOf(ats.map((one) => dueAt(one)));
        const before = new Map(ats.map((one, number) => [`/agenda/${number}`, told(dueAt(one))]));
        const draft = draftOf(worldOf('farm', null, { agenda }));
        for (const { kind, at: time } of steps) {
          if (kind === 'plan') plan(draft.world.agenda, dueAt(time));
          else if (kind === 'next') planNext(draft.world.agenda, dueAt(time, 'milk'));
          else takeFirst(draft.world.agenda);
        }
        const { world, changes, inverse } = draft.commit();
        const there = [...withEvents(changes, inverse)];
        expect(changed(before, there)).toEqual(sorted([...pending(world.agenda)].map(told)));
        const after = new Map(before);
        for (const { op, path, value } of there)
          if (op === 'remove') after.delete(path);
          // The cast: an event stands there.
          else after.set(path, value as ReturnType<typeof told>);
        expect(changed(after, withEvents(inverse, changes))).toEqual(sorted(before.values()));
      },
    ),
  );
});

it('leaves all other changes as they are', () => {
  const changes: Change[] = [{ op: 'replace', path: '/domains/farm/agenda/tree', value: 1 }];
  expect([...withEvents(changes, [])]).toEqual(changes);
});
