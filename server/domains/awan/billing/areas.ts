import { bareMetals } from '../bare-metal/area.ts';
import { clusters } from '../kubernetes/area.ts';
import { virtualMachines } from '../virtual-machines/area.ts';
import { volumes } from '../volumes/area.ts';
import type { Area } from './area.ts';

/** Every area that is billed. If the credit does not cover all, their order decides what is paid first. */
export const AREAS: readonly Area[] = [virtualMachines, volumes, bareMetals, clusters];
