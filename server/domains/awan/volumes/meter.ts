import type { MeterOf } from '../billing/meter.ts';

export const volumeMeter: MeterOf = () => [];
