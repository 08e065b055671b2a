import type { VirtualMachine } from './machine.ts';

export const VIRTUAL_MACHINES: VirtualMachine[] = [];
