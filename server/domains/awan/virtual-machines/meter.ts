import type { MeterOf } from '../billing/meter.ts';

export const machineMeter: MeterOf = () => [];
