import express from 'express';
import type { Request, Response } from 'express';

import { bodyTypeOf, parseBody } from '../contract/body.ts';
import { Failure } from '../world/failure.ts';
import { nextRound } from '../world/rounds.ts';
import type { Contract } from '../contract/contract.ts';
import type { Document } from '../contract/document.ts';
import type { Operation } from '../contract/operation.ts';

/** The body of a request. */
export interface Body {
  /** The body as it was sent. Empty if there is none, or if it could not be read. */
  bytes: Buffer;
  /** The media type of the operation that the body is of; undefined if it reads no such body. */
  type?: string | undefined;
  /** The parsed body, or its text if it could not be parsed; undefined for none. */
  value: unknown;
  /** The reason why the body could not be read; undefined if it was. */
  unreadable?: unknown;
  /** The reason why the body could not be parsed; undefined if it was. */
  unparsed?: unknown;
}

/** A body of more bytes is parsed in a round of the event loop of its own, and checked in another. */
const MOST_AT_ONCE = 16 * 1024;

const NONE: Body = { bytes: Buffer.alloc(0), value: undefined };

const parseBytes = express.raw({ type: () => true, limit: '1mb' });

/** @param operation undefined if none was found; a body is read only if the operation takes one */
export async function readBody(
  request: Request,
  response: Response,
  { document }: Contract,
  operation: Operation | undefined,
): Promise<Body> {
  if (operation?.bodies.size === 0) return NONE;
  try {
    const bytes = await readBytes(request, response);
    return bytes.length === 0
      ? NONE
      : await parsed(document, operation?.bodies, bytes, request.headers['content-type']);
  } catch (unreadable) {
    return { ...NONE, unreadable };
  }
}

async function parsed(
  document: Document,
  bodies: Operation['bodies'] = new Map(),
  bytes: Buffer,
  contentType: string | undefined,
): Promise<Body> {
  const isLarge = bytes.length > MOST_AT_ONCE;
  if (isLarge) await nextRound();
  const type = bodyTypeOf(bodies, bytes, contentType);
  try {
    return { bytes, type, value: await parseBody(document, bodies, bytes, type, contentType) };
  } catch (unparsed) {
    return { bytes, type, value: bytes.toString(), unparsed };
  } finally {
    if (isLarge) await nextRound();
  }
}

/** @throws Failure 413 for a body over 1 MiB, or body-parser's own status for an unreadable one */
async function readBytes(request: Request, response: Response): Promise<Buffer> {
  return await new Promise<Buffer>((done, fail) => {
    parseBytes(request, response, (error?: unknown) => {
      if (error === undefined) done(Buffer.isBuffer(request.body) ? request.body : NONE.bytes);
      else fail(bytesFailure(error as Error)); // the cast: body-parser raises nothing else
    });
  });
}

/** body-parser raises http-errors, which carry the status. */
function bytesFailure(error: Error & { status?: number }): Error {
  const { status, message } = error;
  if (status === 413) return new Failure(413, 'The body is over 1 MiB.');
  const cannot = `The body cannot be read: ${message}.`;
  return status !== undefined && status < 500 ? new Failure(status, cannot) : error;
}
