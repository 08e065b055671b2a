import { beforeEach, expect, it } from '@jest/globals';

import { kubernetesEvents } from '../../../../server/domains/awan/kubernetes/events.ts';
import {
  firstHoursOfClusters,
  startClusters,
  stopClusters,
} from '../../../../server/domains/awan/kubernetes/suspension.ts';
import { KOPI_NUSA, RATNAP } from '../../../../server/domains/awan/organizations/first.ts';
import { FIRST } from '../../../../server/domains/awan/first.ts';
import { Random } from '../../../../server/world/random.ts';
import { finish } from '../../../../server/world/steps.ts';
import { find, put, remove, tableOf } from '../../../../server/world/table.ts';
import { RUNNING } from './cluster.ts';
import type { Cluster } from '../../../../server/domains/awan/kubernetes/cluster.ts';
import type { State, WorldContext } from '../../../../server/domains/awan/state.ts';

const NOON = Date.parse('2026-03-10T12:00:00.000Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let state: State;
/** Planned events, in the order of time. */
let due: { at: number; data: unknown }[];

beforeEach(() => {
  state = structuredClone(FIRST.demo);
  state.clusters = tableOf<Cluster>([]);
  due = [];
});

it.each(['running', 'pending', 'not_running'] as const)('stops a cluster that is %s', (status) => {
  keep({ status });
  finish(stopClusters(at(NOON), new Set([KOPI_NUSA])));
  expect(cluster()).toMatchObject({ status: 'not_running' });
});

it('notes when it stops a cluster, but not for one that does not run', () => {
  keep({});
  finish(stopClusters(at(NOON), new Set([KOPI_NUSA])));
  finish(stopClusters(at(NOON + 1), new Set([KOPI_NUSA])));
  expect(cluster()?.updated_at).toBe('2026-03-10T12:00:00.000Z');
});

it("leaves another organization's clusters alone", () => {
  keep({ organization_uuid: RATNAP });
  finish(stopClusters(at(NOON), new Set([KOPI_NUSA])));
  expect(cluster()?.status).toBe('running');
});

it('lets a stopped cluster run again after three minutes', () => {
  keep({ status: 'not_running' });
  finish(startClusters(at(NOON), new Set([KOPI_NUSA])));
  expect(cluster()?.status).toBe('pending');
  settle(NOON + 3 * MINUTE - 1);
  expect(cluster()?.status).toBe('pending');
  settle(NOON + 3 * MINUTE);
  expect(cluster()?.status).toBe('running');
});

it('starts a stopped cluster with an hour of its nodes, from now on', () => {
  keep({ status: 'not_running', replica: 3, paid_until: '2026-03-01T00:30:00.000Z' });
  expect(finish(firstHoursOfClusters(state, new Set([KOPI_NUSA]), NOON))).toMatchObject([
    { use: RUNNING.uuid, charge: { from: NOON, to: NOON + HOUR, quantity: 3 } },
  ]);
  expect(finish(firstHoursOfClusters(state, new Set([RATNAP]), NOON))).toEqual([]);
});

it('starts no hour of a cluster that runs', () => {
  keep({});
  expect(finish(firstHoursOfClusters(state, new Set([KOPI_NUSA]), NOON))).toEqual([]);
});

it('leaves a running cluster alone', () => {
  keep({});
  finish(startClusters(at(NOON), new Set([KOPI_NUSA])));
  expect(cluster()).toEqual(RUNNING);
});

it('lets a cluster that is started twice wait for the later start', () => {
  keep({ status: 'not_running' });
  finish(startClusters(at(NOON), new Set([KOPI_NUSA])));
  finish(stopClusters(at(NOON + MINUTE), new Set([KOPI_NUSA])));
  finish(startClusters(at(NOON + 2 * MINUTE), new Set([KOPI_NUSA])));
  settle(NOON + 3 * MINUTE);
  expect(cluster()?.status).toBe('pending');
  settle(NOON + 5 * MINUTE);
  expect(cluster()?.status).toBe('running');
});

it('does not start a cluster that is stopped before it ran', () => {
  keep({ status: 'not_running' });
  finish(startClusters(at(NOON), new Set([KOPI_NUSA])));
  finish(stopClusters(at(NOON + MINUTE), new Set([KOPI_NUSA])));
  settle(NOON + 3 * MINUTE);
  expect(cluster()?.status).toBe('not_running');
});

it('ignores a cluster that was deleted before it ran', () => {
  keep({ status: 'not_running' });
  finish(startClusters(at(NOON), new Set([KOPI_NUSA])));
  remove(state.clusters, RUNNING.uuid);
  settle(NOON + 3 * MINUTE);
  expect(cluster()).toBeUndefined();
});

function keep(changes: Partial<Cluster>): void {
  put(state.clusters, RUNNING.uuid, { ...RUNNING, ...changes });
}

function cluster(): Cluster | undefined {
  return find(state.clusters, RUNNING.uuid);
}

/** A context of this time with the agenda `due`. */
function at(now: number): WorldContext {
  return {
    state,
    now,
    random: new Random({ random: 1 }),
    send: () => undefined,
    schedule: (time, _, data) => due.push({ at: time, data }),
    isNext: () => false,
    scheduleNext: () => undefined,
  };
}

/** Runs the events that are due by a time. */
function settle(until: number): void {
  for (const event of due.filter((one) => one.at <= until)) {
    kubernetesEvents['cluster.started'](at(event.at), event.data);
  }
  due = due.filter((one) => one.at > until);
}
