import { TakenNumbers } from '../../../world/taken-numbers.ts';
import type { Table } from '../../../world/table.ts';
import type { VirtualMachine } from './machine.ts';

type Addressed = Pick<VirtualMachine, 'mac_address'>;

/** The first hardware address. Such addresses are locally administered, so that no real device has them. */
const FIRST = 0x02_00_5e_10_00_01;

const TAKEN = new TakenNumbers<Addressed>(({ mac_address }) => ({
  group: '',
  number: parseInt(mac_address.replaceAll(':', ''), 16),
}));

/** The first hardware address that no machine has. */
export function freeMacAddress(machines: Table<Addressed>): string {
  return written(TAKEN.nextFree(machines, '', FIRST));
}

function written(number: number): string {
  const bytes = number.toString(16).padStart(12, '0').match(/../g) ?? [];
  return bytes.join(':');
}
