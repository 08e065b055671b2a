// Up to when what is charged hourly is paid: virtual machines, external volumes, clusters and the clusters' volumes.
import { find, readAll } from '../../../world/table.ts';
import { instant } from '../times.ts';
import type { State } from '../state.ts';

interface Paid {
  paid_until: string | null;
}

/** The organizations that have something which is paid up to a time at most; where none has, this costs next to nothing. */
export function behind({ virtual_machines, volumes, clusters }: State, upTo: number): string[] {
  const until = instant(upTo);
  const isLate = ({ paid_until }: Paid) => paid_until !== null && paid_until <= until;
  const late = [
    ...readAll(virtual_machines).filter(isLate),
    ...readAll(volumes).filter(isLate),
    ...readAll(clusters).filter((one) => isLate(one) || (one.volume && isLate(one.volume))),
  ];
  return [...new Set(late.map(({ organization_uuid }) => organization_uuid))].sort();
}

/** Lets everything count as paid up to a time, and no further. */
export function setPaid(state: State, time: number): void {
  for (const one of hourly(state, null)) one.paid_until = instant(time);
}

/** Lets what an organization has count as paid up to a time at least. */
export function catchUp(state: State, organization: string, time: number): void {
  const until = instant(time);
  for (const one of hourly(state, organization)) {
    if (one.paid_until !== null && one.paid_until < until) one.paid_until = until;
  }
}

/** Drafts of what is charged hourly. @param organization whose; null for everybody's */
function hourly(state: State, organization: string | null): Paid[] {
  const isMeant = (one: { organization_uuid: string }) =>
    organization === null || one.organization_uuid === organization;
  const { virtual_machines, volumes, clusters } = state;
  const own = readAll(clusters).filter(isMeant);
  const found = [
    ...readAll(virtual_machines)
      .filter(isMeant)
      .map(({ uuid }) => find(virtual_machines, uuid)),
    ...readAll(volumes)
      .filter((one) => isMeant(one) && one.paid_until !== null)
      .map(({ uuid }) => find(volumes, uuid)),
    ...own.map(({ uuid }) => find(clusters, uuid)),
    ...own.map(({ uuid }) => find(clusters, uuid)?.volume),
  ];
  // The cast: to whom sets a time, it does not matter that some of them must have one.
  return found.filter((one) => one) as Paid[];
}
