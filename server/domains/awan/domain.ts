// Imitates the platform from sign-up to invoice. No machine really runs: nothing listens at an address, and a bucket
// holds only the objects of the first data.
import { defineDomain } from '../../world/domain.ts';
import { FIRST_PASSWORD } from './accounts/first.ts';
import { accountsHandlers } from './accounts/handlers.ts';
import { authenticate, demoOwner } from './accounts/tokens.ts';
import { bareMetalEvents } from './bare-metal/events.ts';
import { bareMetalHandlers } from './bare-metal/handlers.ts';
import { begin, turnedBack } from './billing/begin.ts';
import { billingEvents } from './billing/events.ts';
import { ticksIn } from './billing/forecast.ts';
import { withTick } from './billing/tick.ts';
import { cataloguesHandlers } from './catalogues/handlers.ts';
import { failureBody } from './failures.ts';
import { FIRST } from './first.ts';
import { invoicesHandlers } from './invoices/handlers.ts';
import { kubernetesEvents } from './kubernetes/events.ts';
import { kubernetesHandlers } from './kubernetes/handlers.ts';
import { networksHandlers } from './networks/handlers.ts';
import { objectStorageHandlers } from './object-storage/handlers.ts';
import { organizationsHandlers } from './organizations/handlers.ts';
import { paymentsEvents } from './payments/events.ts';
import { paymentsHandlers } from './payments/handlers.ts';
import { followPatch } from './patched.ts';
import { projectsHandlers } from './projects/handlers.ts';
import { brokenReferences } from './references.ts';
import { Tables } from './tables.ts';
import { virtualMachinesEvents } from './virtual-machines/events.ts';
import { virtualMachinesHandlers } from './virtual-machines/handlers.ts';
import { volumesHandlers } from './volumes/handlers.ts';
import { vouchersHandlers } from './vouchers/handlers.ts';
import type { operations } from '../../../generated/awan.d.ts';
import type { User } from './accounts/user.ts';
import type { State } from './state.ts';

export const awan = defineDomain<operations, State, User>({
  demo: 'Authorization: Bearer demo',
  demoOwner,
  firstPassword: FIRST_PASSWORD,
  schema: Tables,
  first: FIRST,
  authenticate,
  handlers: withTick({
    ...accountsHandlers,
    ...bareMetalHandlers,
    ...cataloguesHandlers,
    ...invoicesHandlers,
    ...kubernetesHandlers,
    ...networksHandlers,
    ...objectStorageHandlers,
    ...organizationsHandlers,
    ...paymentsHandlers,
    ...projectsHandlers,
    ...virtualMachinesHandlers,
    ...volumesHandlers,
    ...vouchersHandlers,
  }),
  begin,
  turnedBack,
  check: brokenReferences,
  patched: followPatch,
  forecast: ticksIn,
  events: {
    ...bareMetalEvents,
    ...billingEvents,
    ...kubernetesEvents,
    ...paymentsEvents,
    ...virtualMachinesEvents,
  },
  failureBody,
});
