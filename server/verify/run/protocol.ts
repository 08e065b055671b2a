// Requests that break a rule of HTTP, and nothing else.
import { isJson } from '../../contract/media-type.ts';
import { without } from '../../contract/repair/values.ts';
import { goalOf } from './recipe.ts';
import type { Operation } from '../../contract/operation.ts';
import type { WrittenRequest } from '../exchange.ts';
import type { Fault } from '../fault.ts';
import type { Answer } from './client.ts';
import type { Experiment } from './experiment.ts';
import type { Recipe } from './recipe.ts';

/** Methods that change nothing where they are not known. HEAD and OPTIONS are open to every path. */
const METHODS = ['patch', 'put', 'post', 'get'];

export function protocolOf(recipe: Recipe): Experiment[] {
  const { operation, values } = goalOf(recipe);
  const hasContent =
    Object.keys(operation.responses.get(operation.responses.usual)?.content ?? {}).length > 0;
  const notAcceptable = [
    made('not-acceptable', 'an Accept that nothing meets', [406], (request) => ({
      ...request,
      headers: { ...request.headers, accept: 'application/x-nothing' },
    })),
  ];
  return [
    ...(hasContent ? notAcceptable : []),
    ...(values.body ? ofBody(operation, values.body.type) : []),
  ].map((one) => ({ ...one, recipe }));
}

/** A request with a method that its path lacks; none where it has all. */
export function wrongMethodOf(recipe: Recipe): Experiment[] {
  const { path } = goalOf(recipe).operation;
  const method = METHODS.find((one) => !path.operations.has(one));
  if (method === undefined) return [];
  const title = `the method ${method.toUpperCase()}, which the path lacks`;
  const change = (request: WrittenRequest) => ({
    ...{ ...request, method: method.toUpperCase(), body: undefined },
    headers: without(request.headers, 'content-type', 'content-length'),
  });
  return [{ ...made('wrong-method', title, [405], change), recipe }];
}

/** A request of a path that the contract lacks. */
export function unknownPathOf(recipe: Recipe): Experiment {
  const change = (request: WrittenRequest) => ({
    ...request,
    target: '/no-such-path-in-this-contract',
  });
  return { ...made('unknown-path', 'a path that the contract lacks', [404], change), recipe };
}

function ofBody({ bodies }: Operation, sent: string): Omit<Experiment, 'recipe'>[] {
  const type = 'application/x-nothing';
  const isOpen = [...bodies.keys()].some((one) => one.includes('*'));
  const wrongMedia = made(
    'wrong-media',
    `a body of the type ${type}`,
    [415, 400, 422],
    (request) => ({
      ...request,
      headers: { ...request.headers, 'content-type': type },
    }),
  );
  const unreadable = made('unreadable-body', 'JSON that is cut off', [400, 422], (request) => {
    const body = Buffer.from('{"');
    const headers = { ...request.headers, 'content-length': String(body.length) };
    return { ...request, headers, body };
  });
  return [...(isOpen ? [] : [wrongMedia]), ...(isJson(sent) ? [unreadable] : [])];
}

function made(
  check: string,
  title: string,
  statuses: number[],
  change: NonNullable<Experiment['change']>,
): Omit<Experiment, 'recipe'> {
  const message = `${title} is not refused`;
  return { intent: 'protocol', title, change, wanted: { check, statuses, message } };
}

/** A refusal of a method must list the methods that the path has (RFC 9110, section 15.5.6). */
export function allowFault(
  { recipe, wanted }: Experiment,
  answer: Answer,
  pointer: string,
): Fault | undefined {
  if (wanted?.check !== 'wrong-method' || !('status' in answer) || answer.status !== 405)
    return undefined;
  const told = (answer.headers.allow ?? '').toLowerCase().split(/\s*,\s*/);
  const lacking = [...goalOf(recipe).operation.path.operations.keys()].find(
    (one) => !told.includes(one),
  );
  if (lacking === undefined) return undefined;
  return {
    ...{ check: 'allow', direction: 'reply', pointer, keyword: '', place: '/headers/allow' },
    message: `405 does not list ${lacking.toUpperCase()} in its header Allow`,
    expected: 'all methods of the path',
  };
}
