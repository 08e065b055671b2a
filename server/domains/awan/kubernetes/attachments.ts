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
      // A patch may give the cluster an address without an attachment number. The address's own number then stands in.
      .map((address) => ({ id: attachments[address.address] ?? address.id, address }))
      .toSorted((one, other) => one.id - other.id)
  );
}
