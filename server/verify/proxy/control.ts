// A proxy tells of itself below /_control.
import { masked, maskedPath } from '../../world/mask.ts';
import { targetParts } from '../target.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Entry, Passed } from './passed.ts';

/** The most entries of one list. */
const MOST = 1000;

/**
 * Answers `GET /_control/journal`, the exchanges that went through, the latest first; with `?violations=true`, those
 * alone that broke the contract.
 * @returns false for any other request
 */
export function answerControl(
  { method, url = '' }: IncomingMessage,
  response: ServerResponse,
  passed: Passed,
): boolean {
  const { path, search } = targetParts(url);
  if (path !== '/_control/journal' || method !== 'GET') return false;
  const onlyBroken = new URLSearchParams(search).get('violations') === 'true';
  const entries = passed.entries
    .filter(({ faults }) => !onlyBroken || faults.length > 0)
    .slice(-MOST)
    .reverse()
    .map(told);
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ entries }));
  return true;
}

function told({ number, exchange, operation, faults }: Entry): object {
  const { at, took, request, reply } = exchange;
  return {
    ...{ number, at: new Date(at).toISOString(), operation: operation ?? null },
    ...{ method: request.method, path: maskedPath(targetParts(request.target).path) },
    ...{ status: reply.status, durationMs: took },
    headers: masked(request.headers),
    violations: faults.map(({ direction, place, message }) => ({ in: direction, place, message })),
  };
}
