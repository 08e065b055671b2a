// The conditions without which a run can say nothing.
import type { Operation } from '../../contract/operation.ts';
import type { SentReply } from '../exchange.ts';
import type { Client } from './client.ts';
import type { Coverage } from './coverage.ts';
import type { Settings } from './settings.ts';

/** Thrown where a run cannot be done. Its message is one line for a person. */
export class CannotRun extends Error {}

/** @throws CannotRun if nothing answers, or a page for people does */
export async function checkServer(
  client: Client,
  operations: readonly Operation[],
  { url }: Settings,
): Promise<void> {
  const documentsPages = operations.some(({ path }) => path.template === '/');
  const request = { method: 'GET', target: '/', headers: { accept: 'application/json' } };
  const answer = await client.send(client.whole({ ...request, body: undefined }, {}));
  if ('failure' in answer) throw new CannotRun(`${url} does not answer: ${answer.failure}.`);
  if (answer.status < 300 && isPage(answer) && !documentsPages)
    throw new CannotRun(`${url} answers a page for people: is it the address of the API?`);
}

function isPage({ headers }: SentReply): boolean {
  return /^text\/html/i.test(headers['content-type'] ?? '');
}

/** @throws CannotRun if some operations ask for credentials, none of them was reached, and all answered with 401 */
export function checkCredentials(operations: readonly Operation[], coverage: Coverage): void {
  const secured = operations.filter(({ security }) => security.length > 0);
  const answers = secured.map((one) => coverage.of(one));
  const isRefused = answers.every((one) => one?.reached === false && one.last === 401);
  if (secured.length === 0 || !isRefused) return;
  throw new CannotRun(
    'The credentials are refused (401): give them by --credentials FILE or --header "Name: value".',
  );
}
