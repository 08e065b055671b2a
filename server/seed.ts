import { patching } from './control/state-patch.ts';
import { commits } from './world/commits.ts';
import { contextOf } from './world/context.ts';
import { told } from './contract/examples.ts';
import { Failure } from './world/failure.ts';
import { timeOf } from './world/clock.ts';
import { finish } from './world/steps.ts';
import type { Steps } from './world/steps.ts';
import type { Domains } from './world/domain.ts';
import type { Scenario } from './world/scenarios.ts';
import type { World } from './world/world.ts';

/**
 * The scenarios, one of which begins with given states. Each domain follows its state as if it had been patched: it
 * plans what results from it.
 * @param name of that scenario
 * @param seed a JSON merge patch (RFC 7396) of the state of each domain that it names
 * @throws Error in one line for a domain that is not there or has no state, and for a state that breaks its rules
 */
export function seeded(
  scenarios: ReadonlyMap<string, Scenario>,
  name: string,
  seed: Record<string, unknown>,
  domains: Domains,
): Map<string, Scenario> {
  const all = new Map(scenarios);
  const scenario = scenarios.get(name);
  if (!scenario) return all;
  const world = Object.entries(seed).reduce(
    (before, [domain, patch]) => patched(before, domains, domain, patch),
    scenario.world,
  );
  return all.set(name, { ...scenario, world });
}

function patched(before: World, domains: Domains, name: string, patch: unknown): World {
  const domain = domains.get(name);
  const { schema, check, patched: follow } = domain ?? {};
  if (!schema) {
    const there = [...domains].filter(([, one]) => one.schema).map(([one]) => one);
    throw new Error(`The seed has a state of ${name}; there are ${there.join(', ')}.`);
  }
  const { world } = seededWith(
    name,
    patching(before, name, { schema, ...(check && { check }) }, patch),
  );
  const now = timeOf(world.clock, Date.now());
  const made = commits(world, (draft) =>
    follow?.(contextOf(draft, name, now), before.domains[name]),
  );
  return [...made].at(-1)?.world ?? world;
}

/** The result of the patch. @throws Error in place of a Failure: nobody has sent a request */
function seededWith<T>(name: string, patch: Steps<T>): T {
  try {
    return finish(patch);
  } catch (error) {
    throw error instanceof Failure ? brokenSeed(error, name) : error;
  }
}

/** The refusal of a patch as an error in one line, with its first places. @param name of the API */
export function brokenSeed(failure: Failure, name: string): Error {
  const places = failure.violations.map(({ place, message }) => ({
    place: place.replace(/^\/body/, `/domains/${name}`),
    message,
  }));
  const found = places.length > 0 ? told(places) : failure.message;
  return new Error(`The seed breaks the state: ${found}.`, { cause: failure });
}
