// Things that the mock lets pass, though the contract does not know them.
import { unknownParameters } from '../contract/unknown-parameters.ts';
import { inOneLine, listed } from '../world/failure.ts';
import { maskedPointer, secretsOf } from '../world/mask.ts';
import type { Document } from '../contract/document.ts';
import type { Rules } from '../contract/rules.ts';
import type { Entry } from '../world/entry.ts';
import type { Violation } from '../world/failure.ts';
import type { Reply } from '../world/reply.ts';
import type { Log } from './log.ts';

const HEADER = 'x-kontrak-warning';

/** The most characters of a warning in a header or on the terminal. */
const MOST_CHARACTERS = 300;

/**
 * The query parameters that an operation ignores: services do not mind them. A name may tell a secret, which is masked.
 * @param operation undefined where none was found
 * @param search the query as it was sent
 * @param asked its secrets show in no warning
 */
export function warningsOf(
  document: Document,
  operation: Rules | undefined,
  search: string,
  asked: { query: Record<string, unknown>; headers: object },
): readonly Violation[] {
  const ignored = operation ? unknownParameters(document, operation, search) : [];
  if (ignored.length === 0) return [];
  const { query, headers } = asked;
  const secrets = new Set(secretsOf({ query, headers }));
  return listed(
    ignored.map(({ place, message }) => ({ place: maskedPointer(place, secrets), message })),
  );
}

/** The warnings as one short line of printable ASCII; whatever is not stands percent-encoded. */
function warningLine(warnings: readonly Violation[]): string {
  const line = inOneLine(warnings)
    // Half of a pair of code units cannot be encoded.
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[^\x20-\x7e]/gu, encodeURIComponent);
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}...` : line;
}

/** The reply with the warnings in its header. */
export function withWarnings(reply: Reply, warnings: readonly Violation[]): Reply {
  if (warnings.length === 0) return reply;
  return { ...reply, headers: { ...reply.headers, [HEADER]: warningLine(warnings) } };
}

/** Writes the warnings of an entry as a line, if it has any. */
export function tellWarnings(session: string, { number, warnings }: Entry, log: Log): void {
  if (warnings.length === 0) return;
  log(`Entry ${number} of session ${session}, ignored: ${warningLine(warnings)}`);
}
