import { clusterHours, clusterUses } from './hours.ts';
import { firstHours, startClusters, stopClusters } from './suspension.ts';
import type { Area } from '../billing/area.ts';

export const clusters: Area = {
  resources: (state) => state.clusters,
  uses: clusterUses,
  hours: clusterHours,
  stop: stopClusters,
  firstHours,
  start: startClusters,
};
