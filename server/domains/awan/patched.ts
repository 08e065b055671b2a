// What follows from a state that was set from outside, as it would follow from operations.
import { find, readEntries } from '../../world/table.ts';
import { planDeployment, planRenewal } from './bare-metal/agenda.ts';
import { isOut, stopAll } from './billing/credit.ts';
import { countFrom } from './billing/metered.ts';
import { planTick } from './billing/tick.ts';
import { forget, restart } from './billing/top-up.ts';
import { setPending } from './kubernetes/clusters.ts';
import { planExpiry } from './payments/expiry.ts';
import { planReadiness } from './virtual-machines/events.ts';
import type { Table } from '../../world/table.ts';
import type { State, WorldContext } from './state.ts';

/**
 * Plans what takes time of what is new or was changed, stops or starts the resources of the organizations that are
 * suspended now and were not, or the other way round, and lets the meter tick if anything is to be charged now.
 * @param before the state before it was set
 */
export function followUp(context: WorldContext, before: State): void {
  followMachines(context, before);
  followBareMetals(context, before);
  followClusters(context, before);
  followPayments(context, before);
  followSuspensions(context, before);
  followCredit(context, before);
  planTick(context);
}

function followMachines(context: WorldContext, before: State): void {
  const { virtual_machines } = context.state;
  for (const [machine, was] of pairs(virtual_machines, before.virtual_machines)) {
    // What was planned before counts only as long as the time of the last change stays the same.
    if (differs(machine, was, 'status') || differs(machine, was, 'updated_at')) {
      planReadiness(context, machine);
    }
  }
}

function followBareMetals(context: WorldContext, before: State): void {
  const { bare_metals } = context.state;
  for (const [bareMetal, was] of pairs(bare_metals, before.bare_metals)) {
    if (bareMetal.status === 'Ready' && differs(bareMetal, was, 'status')) {
      planDeployment(context, bareMetal);
    }
    if (differs(bareMetal, was, 'paid_until')) planRenewal(context, bareMetal);
  }
}

function followClusters(context: WorldContext, before: State): void {
  const { clusters } = context.state;
  for (const [one, was] of pairs(clusters, before.clusters)) {
    const isChanged = differs(one, was, 'status') || differs(one, was, 'updated_at');
    const cluster = isChanged ? find(clusters, one.uuid) : undefined;
    if (!cluster) continue;
    if (was?.status === 'not_running') countFrom(context.now, cluster);
    if (one.status === 'pending') setPending(context, cluster);
  }
}

function followPayments(context: WorldContext, before: State): void {
  for (const [payment, was] of pairs(context.state.payments, before.payments)) {
    if (payment.status !== 'pending') continue;
    if (differs(payment, was, 'status') || differs(payment, was, 'expires_at')) {
      planExpiry(context, payment);
    }
  }
}

function followSuspensions(context: WorldContext, before: State): void {
  const { organizations } = context.state;
  for (const [{ uuid, suspended }, was] of pairs(organizations, before.organizations)) {
    const wasSuspended = was !== undefined && was.suspended !== null;
    if ((suspended !== null) === wasSuspended) continue;
    const organization = find(organizations, uuid);
    if (!organization) continue;
    if (suspended === null) restart(context, organization);
    else stopAll(context, organization);
  }
}

/** What passed while an organization could not be charged is not owed, whatever the patch has made of it. */
function followCredit(context: WorldContext, before: State): void {
  for (const [organization, was] of pairs(context.state.organizations, before.organizations)) {
    if (was && isOut(before, was)) forget(context, organization);
  }
}

/** The records as they are now, to be read only, each with what it was; undefined for a new one. */
function pairs<T>(now: Table<T>, before: Table<T>): [T, T | undefined][] {
  return readEntries(now).map(([id, record]) => [record, find(before, id)]);
}

function differs<T>(record: T, was: T | undefined, field: keyof T): boolean {
  return record[field] !== was?.[field];
}
