import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { metricsOf } from '../../../../server/domains/awan/kubernetes/metrics.ts';
import { Client } from '../client.ts';
import { RUNNING, setStatus } from './cluster.ts';

const NOTHING = { total_node: 0, total_pod: 0, total_container: 0 };

it('has neither names nor units nor amounts while a cluster is pending', () => {
  expect(metricsOf({ ...RUNNING, status: 'pending', replica: 3 })).toEqual({
    ...NOTHING,
    name: null,
    release_name: null,
    namespace: null,
    uuid: null,
    total_cpu: { value: 0, unit: null },
    total_memory: { value: 0, unit: null },
  });
});

it('has names and units but no amounts while a cluster does not run', () => {
  expect(metricsOf({ ...RUNNING, status: 'not_running', replica: 3 })).toEqual({
    ...NOTHING,
    name: 'uji-baru',
    release_name: 'uji',
    namespace: `k8s-${RUNNING.organization_uuid}`,
    uuid: RUNNING.uuid,
    total_cpu: { value: 0, unit: 'milliCPU' },
    total_memory: { value: 0, unit: 'MB' },
  });
});

it('grows with the nodes that run', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), (replica) => {
      const one = metricsOf(RUNNING);
      const metrics = metricsOf({ ...RUNNING, replica });
      expect(metrics.total_node).toBe(replica);
      expect(metrics.total_pod).toBe(replica * one.total_pod);
      expect(metrics.total_cpu.value).toBe(replica * one.total_cpu.value);
      expect(metrics.total_memory.value).toBe(replica * one.total_memory.value);
    }),
  );
});

it.each(['running', 'pending', 'not_running'] as const)(
  'is the same in the detail of a cluster that is %s',
  async (status) => {
    const client = await Client.open();
    client.set((state) => {
      setStatus(state, status);
    });
    const { metrics } = await client.ok('getCluster');
    expect(await client.ok('getClusterMetrics')).toEqual(metrics);
    expect(metrics.total_node).toBe(status === 'running' ? 1 : 0);
  },
);
