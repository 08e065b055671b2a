import { volumeHours, volumeUses } from './hours.ts';
import type { Area } from '../billing/area.ts';

/** A suspension stops no volume: it takes up space all the time. */
export const volumes: Area = {
  resources: (state) => state.volumes,
  uses: volumeUses,
  hours: volumeHours,
};
