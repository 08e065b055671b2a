import { addressesOf } from '../networks/addresses.ts';
import type { Address } from '../networks/address.ts';
import type { State } from '../state.ts';
import type { Cluster } from './cluster.ts';

/** A public address of a cluster, and the number of its attachment. */
export interface Attachment {
  id: number;
  address: Address;
}

/** The public addresses of a cluster, in the order of their attachment. */
export function attachmentsOf(state: State, { uuid, attachments }: Cluster): Attachment[] {
  return (
    addressesOf(state, uuid)
      // An address that a patch has given the cluster has no attachment number; its own number stands in.
      .map((address) => ({ id: attachments[address.address] ?? address.id, address }))
      .toSorted((one, other) => one.id - other.id)
  );
}
