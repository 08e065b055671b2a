// The conditions without which a run can say nothing.
import type { Operation } from '../../contract/operation.ts';
import type { SentReply } from '../exchange.ts';
import type { Client } from './client.ts';
import type { Found } from './found.ts';
import type { Ways } from './recipes.ts';
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
  if (answer.status < 300 && isPage(answer) && !documentsPages) throw noApi(url);
}

/**
 * Checks that some operations are there, for those whose ways were looked for already.
 * @throws CannotRun if all of them refuse the credentials, lead elsewhere, or answer pages for people
 */
export async function checkReached(
  ways: Ways,
  operations: readonly Operation[],
  { url }: Settings,
): Promise<void> {
  const all = await Promise.all(
    operations.map(async (operation) => ({ operation, reply: replyOf(await ways.of(operation)) })),
  );
  const isEach = (is: (reply: SentReply, operation: Operation) => boolean, some = all): boolean =>
    some.length > 0 && some.every(({ reply, operation }) => reply && is(reply, operation));
  const secured = all.filter(({ operation }) => operation.security.length > 0);
  if (isEach(({ status }) => status === 401, secured))
    throw new CannotRun(
      'The credentials are refused (401): give them by --credentials FILE or --header "Name: value".',
    );
  if (isEach(leadsOn)) {
    const to = all[0]?.reply?.headers.location ?? 'nowhere';
    throw new CannotRun(`${url} only leads on, to ${to}: is that the address of the API?`);
  }
  if (isEach(isOddPage)) throw noApi(url);
}

function noApi(url: string): CannotRun {
  return new CannotRun(`${url} answers a page for people: is it the address of the API?`);
}

/** The last reply of an operation that was not reached; undefined for any other. */
function replyOf(found: Found): SentReply | undefined {
  const answer = 'recipe' in found ? undefined : found.answer;
  return answer && 'status' in answer ? answer : undefined;
}

function leadsOn({ status }: SentReply, { responses }: Operation): boolean {
  return status >= 300 && status < 400 && !responses.allows(status);
}

function isOddPage(reply: SentReply, { responses }: Operation): boolean {
  const documented = Object.keys(responses.get(reply.status)?.content ?? {});
  return isPage(reply) && !documented.some((type) => /html|\*/.test(type));
}

function isPage({ headers }: SentReply): boolean {
  return /^text\/html/i.test(headers['content-type'] ?? '');
}
