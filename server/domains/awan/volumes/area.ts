import { volumeHours, volumeUses } from './hours.ts';
import type { Area } from '../billing/area.ts';

/** A suspension stops no volume, because a volume takes up space all the time. */
export const volumes: Area = {
  resources: (state) => state.volumes,
  hourly: { uses: volumeUses, hours: volumeHours },
};
