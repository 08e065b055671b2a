import type { Machine } from './bare-metal.ts';

export const MACHINES: Machine[] = [];
import type { BareMetal } from './bare-metal.ts';

export const BARE_METALS: BareMetal[] = [];
