// The state of each API with code of its own, as it is shown outside: tables are objects of records by their ids.
import type { z } from 'zod';

import type { Tables as Awan } from './awan/tables.ts';
import type { State as FrogCloud } from './frog-cloud/state.ts';
import type { State as Klikoo } from './klikoo/state.ts';
import type { State as MitraDelivery } from './mitra-delivery/state.ts';
import type { State as MobileDataPlan } from './mobile-data-plan/state.ts';

/** The shown state of each API, by the API's name. */
export interface States {
  awan: z.input<typeof Awan>;
  'frog-cloud': z.input<typeof FrogCloud>;
  klikoo: z.input<typeof Klikoo>;
  'mitra-delivery': z.input<typeof MitraDelivery>;
  'mobile-data-plan': z.input<typeof MobileDataPlan>;
}
