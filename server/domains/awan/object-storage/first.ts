import type { Storage } from './storage.ts';

export const OBJECT_STORAGES: Storage[] = [];
