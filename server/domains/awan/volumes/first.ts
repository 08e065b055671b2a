import type { Volume } from './volume.ts';

export const VOLUMES: Volume[] = [];
