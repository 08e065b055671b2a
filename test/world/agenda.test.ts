import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  agendaOf,
  firstDue,
  isNext,
  pending,
  plan,
  planNext,
  takeFirst,
} from '../../server/world/agenda.ts';
import { draftOf } from '../../server/world/world.ts';
import { worldOf } from './world.ts';
import type { Agenda, Due } from '../../server/world/agenda.ts';

const FIRST = Date.parse('0000-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

function dueAt(at: number, data: unknown = null): Due {
  return { at, domain: 'farm', kind: 'bleat', data };
}

function taken(agenda: Agenda): Due | undefined {
  const due = firstDue(agenda);
  takeFirst(agenda);
  return due;
}

const times = fc.array(fc.integer({ min: FIRST, max: LAST }), { maxLength: 40 });

it('gives events by time, and then in the order of scheduling', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3 })), (ats) => {
      const dues = ats.map((at, i) => dueAt(at, i));
      const agenda = agendaOf(dues);
      const all = dues.map(() => taken(agenda));
      expect(all).toEqual([...dues].sort((one, other) => one.at - other.at));
    }),
  );
});

it('lists pending events in the order in which it gives them', () => {
  fc.assert(
    fc.property(times, (ats) => {
      const agenda = agendaOf(ats.map((at, i) => dueAt(at, i)));
      const shown = [...pending(agenda)];
      expect(shown).toEqual(ats.map(() => taken(agenda)));
    }),
  );
});

it('keeps one time only for a repeated event', () => {
  const step = fc.option(fc.integer({ min: 0, max: 9 }), { nil: 'take' as const });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let left = [dueAt(3, 'one'), dueAt(5, 'other')];
      const agenda = agendaOf(left);
      for (const at of steps) {
        left.sort((one, other) => one.at - other.at);
        if (at === 'take') expect(taken(agenda)).toEqual(left.shift());
        else {
          const next = { ...dueAt(at), kind: 'milk' };
          const isPlanned = left.some(({ kind, ...one }) => kind === 'milk' && one.at === at);
          if (!isPlanned) left = [...left.filter(({ kind }) => kind !== 'milk'), next];
          planNext(agenda, next);
        }
      }
      expect([...pending(agenda)]).toEqual(left.sort((one, other) => one.at - other.at));
    }),
  );
});

it('gives nothing if nothing was scheduled', () => {
  expect(firstDue(agendaOf([]))).toBeUndefined();
});

it('keeps no trace of events that were taken', () => {
  const agenda = agendaOf([dueAt(1), dueAt(2)]);
  takeFirst(agenda);
  takeFirst(agenda);
  expect(agenda.tree).toEqual({});
});

it('hangs few events in few nodes, as each session has such a tree', () => {
  const month = 30 * 24 * 3_600_000;
  const agenda = agendaOf([0, 1, 2].map((i) => dueAt(Date.UTC(2026, 2, 10) + i * month)));
  const nodesIn = (node: object): number =>
    Object.values(node)
      .filter((one: object | null) => typeof one === 'object' && one && !('kind' in one))
      .reduce<number>((sum, one: object) => sum + nodesIn(one), 1);
  expect(nodesIn(agenda.tree)).toBeLessThan(6);
});

it.each([10, 10_000])('changes as few places with %i other events pending', (others) => {
  const dues = Array.from({ length: others }, (_, i) => dueAt(i * 1000));
  const draft = draftOf(worldOf('farm', null, { agenda: agendaOf(dues) }));
  takeFirst(draft.world.agenda);
  plan(draft.world.agenda, dueAt(500));
  planNext(draft.world.agenda, dueAt(1500));
  planNext(draft.world.agenda, dueAt(2500));
  expect(draft.commit().changes.length).toBeLessThan(10);
});

it('tells for which time the next occurrence is planned, until it has happened', () => {
  const agenda = agendaOf([dueAt(1500)]);
  expect(isNext(agenda, dueAt(1500))).toBe(false);
  planNext(agenda, dueAt(1000));
  expect([1000, 1500].map((at) => isNext(agenda, dueAt(at)))).toEqual([true, false]);
  expect(isNext(agenda, { ...dueAt(1000), kind: 'moo' })).toBe(false);
  planNext(agenda, dueAt(1200));
  expect([1000, 1200].map((at) => isNext(agenda, dueAt(at)))).toEqual([false, true]);
  takeFirst(agenda);
  expect(isNext(agenda, dueAt(1200))).toBe(false);
});
