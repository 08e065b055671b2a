import type { WorldContext } from '../state.ts';

/** Stops everything of this kind that runs in an organization, as a suspension does. */
export function stopClusters(context: WorldContext, organization: string): void {
  throw new Error(`${String(context.now)} ${organization}`);
}

/** Starts again what a suspension has stopped. */
export function startClusters(context: WorldContext, organization: string): void {
  throw new Error(`${String(context.now)} ${organization}`);
}
