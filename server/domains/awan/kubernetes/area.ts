import { clusterHours, clusterUses } from './hours.ts';
import { firstHoursOfClusters, startClusters, stopClusters } from './suspension.ts';
import type { Area } from '../billing/area.ts';

export const clusters: Area = {
  resources: (state) => state.clusters,
  hourly: { uses: clusterUses, hours: clusterHours },
  suspension: { stop: stopClusters, start: startClusters, firstHours: firstHoursOfClusters },
};
