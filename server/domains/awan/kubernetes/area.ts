import { clusterHours, clusterUses } from './hours.ts';
import { firstHoursOfClusters, startClusters, stopClusters } from './suspension.ts';
import type { Area } from '../billing/area.ts';

export const clusters: Area = {
  uses: clusterUses,
  hours: clusterHours,
  stop: stopClusters,
  firstHours: firstHoursOfClusters,
  start: startClusters,
};
