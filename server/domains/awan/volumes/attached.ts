import { IndexBy } from '../../../world/index-by.ts';
import type { State } from '../state.ts';
import type { Volume } from './volume.ts';

const BY_MACHINE = new IndexBy<Volume>(({ machine_uuid }) =>
  machine_uuid === null ? [] : [machine_uuid],
);

/** The volumes of a machine, its disk included, to be read only, in no meaningful order. */
export function volumesOf({ volumes }: State, machine: string): Volume[] {
  return BY_MACHINE.read(volumes, machine);
}
