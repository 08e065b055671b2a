import { z } from 'zod';

import { find } from '../../../world/table.ts';
import { Instant } from '../fields.ts';
import { instant } from '../times.ts';
import type { Events } from '../state.ts';

/** The cluster, and the time at which it became pending. */
const Started = z.strictObject({ uuid: z.uuid(), since: Instant });

export const kubernetesEvents = {
  'cluster.started': ({ state, now }, data) => {
    const { uuid, since } = Started.parse(data);
    const cluster = find(state.clusters, uuid);
    // The cluster may have been stopped and started again meanwhile. It then waits for the event of that start.
    if (cluster?.status !== 'pending' || cluster.updated_at !== since) return;
    cluster.status = 'running';
    cluster.updated_at = instant(now);
  },
} satisfies Events;
