import type { Address } from './address.ts';

export const ADDRESSES: Address[] = [];
import type { Vpc } from './vpc.ts';

export const VPCS: Vpc[] = [];
