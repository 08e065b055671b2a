import { Failure } from '../world/failure.ts';
import type { operations } from '../../generated/control.d.ts';
import type { Domain } from '../world/domain.ts';
import type { ReplyOf, RequestOf } from '../world/handlers.ts';
import type { Sessions } from '../world/sessions.ts';

/** What the control API drives. */
export interface Control {
  sessions: Sessions;
  domains: ReadonlyMap<string, Domain>;
  /** The operationIds of each API that is served. */
  operations: ReadonlyMap<string, readonly string[]>;
}

/** Handlers of the control API by operationId; a streamed answer has none. */
export type ControlHandlers = {
  [Id in Exclude<keyof operations, 'streamEntries'>]: (
    request: RequestOf<operations[Id]>,
    control: Control,
  ) => ReplyOf<operations[Id]> | Promise<ReplyOf<operations[Id]>>;
};

/**
 * @param place where the names stand in the request, such as `/query`
 * @throws Failure 400 for an API or operation that is not served: a misspelt one would never be met
 */
export function checkNames(
  { operations }: Control,
  names: { domain?: string; operation?: string },
  place: string,
): void {
  const { domain, operation } = names;
  if (domain !== undefined && !operations.has(domain)) {
    throw unknownName(`${place}/domain`, `There is no API ${domain}`, [...operations.keys()]);
  }
  const ids =
    domain === undefined ? [...operations.values()].flat() : (operations.get(domain) ?? []);
  if (operation !== undefined && !ids.includes(operation)) {
    throw unknownName(`${place}/operation`, `There is no operation ${operation}`, ids);
  }
}

function unknownName(place: string, message: string, there: readonly string[]): Failure {
  const allowed = there.join(', ');
  return new Failure(400, `${message}; there are ${allowed}.`, {
    violations: [{ place, message: `must be one of ${allowed}` }],
  });
}
