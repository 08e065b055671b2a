// The volumes and plans of the first state.
import { all, find, readAll } from '../../../../server/world/table.ts';
import { setPlan } from '../virtual-machines/given.ts';
import type { State } from '../../../../server/domains/awan/state.ts';
import type { Volume } from '../../../../server/domains/awan/volumes/volume.ts';
import type { Client } from '../client.ts';

/** Two external volumes: one is attached to a machine, and one is not. */
export const DATA = '1b3d5f70-9e82-4c14-a6b8-0d2f4e6c8a97';
export const SPARE = '3f5d7b92-0c14-4e86-9a7b-2d4f6b8c0e19';

/** The boot volume of the running machine, of 20 GB. */
export const BOOT = '8f1a3c5e-7d92-4b60-9e4f-2a6b8c0d1e35';

/** Plans for volumes of 10 GB at 10 an hour and of 20 GB at 20 an hour, and one for machines. */
export const TEN = 'd0e4b8f3-1c72-4a7b-8b1e-8a2f6c3d5e02';
export const TWENTY = '7c1e9a53-4f8d-4b26-9e70-3d5b8a2c6f14';
export const MACHINE_PLAN = 'c9d3a7e2-0b61-4f6a-9a0d-7f1e5b2c4d01';

/** Withdraws both plans for volumes. */
export function withdrawPlans(client: Client): undefined {
  for (const uuid of [TEN, TWENTY]) setPlan(uuid, { availability: 'unavailable' })(client);
}

/** Sets some fields of a volume. */
export function setVolume(uuid: string, changes: Partial<Volume>): (client: Client) => undefined {
  return (client) => {
    client.set((state) => Object.assign(find(state.volumes, uuid) ?? {}, changes));
    return undefined;
  };
}

/** The lines of all next invoices for volumes, by their plans. */
export function volumeLines(state: State) {
  return all(state.usages)
    .flatMap(({ lines }) => readAll(lines))
    .filter(({ resource_type }) => resource_type === 'volume')
    .sort((one, other) => (one.pricing_type < other.pricing_type ? -1 : 1));
}
