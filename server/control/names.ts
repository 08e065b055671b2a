// Names in requests: of sessions, APIs and operations. A name that does not exist is refused, with those that do.
import { operationsNamed } from '../contract/operations.ts';
import { Failure } from '../world/failure.ts';
import { DEFAULT } from '../world/sessions.ts';
import type { Session } from '../world/session.ts';
import type { Sessions } from '../world/sessions.ts';
import type { Control } from './context.ts';

/**
 * The session with this name; `default` always exists.
 * @throws Failure 404 for a session that neither a request to an API nor POST /sessions has made
 */
export async function sessionNamed(sessions: Sessions, name: string): Promise<Session> {
  const session =
    (await sessions.look(name)) ?? (name === DEFAULT ? sessions.use(name) : undefined);
  if (session) return session;
  throw new Failure(
    404,
    `There is no session ${name}; a request to an API makes one, or POST /sessions.`,
  );
}

/**
 * @param place of the names in the request, such as `/query`
 * @throws Failure 400 for an API or operation that is not served, such as a misspelt one
 */
export function checkNames(
  { contracts }: Control,
  names: { domain?: string; operation?: string },
  place: string,
): void {
  const { domain, operation } = names;
  if (domain !== undefined && !contracts.has(domain)) {
    throw unknownName(`${place}/domain`, `There is no API ${domain}`, [...contracts.keys()]);
  }
  if (operation === undefined || operationsNamed(contracts, names).length > 0) return;
  const ids = operationsNamed(contracts, domain === undefined ? {} : { domain });
  throw unknownName(
    `${place}/operation`,
    `There is no operation ${operation}`,
    ids.map((one) => one.operation.id),
  );
}

/**
 * The refusal of an unknown name.
 * @param place of the name in the request
 * @param there the names that exist
 */
export function unknownName(place: string, message: string, there: readonly string[]): Failure {
  const allowed = there.join(', ') || 'none';
  return new Failure(400, `${message}; there are ${allowed}.`, {
    violations: [{ place, message: `must be one of ${allowed}` }],
  });
}
