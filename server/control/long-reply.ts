import type { Response } from 'express';

import { nextRound } from '../world/rounds.ts';
import { inSlices } from '../world/slices.ts';
import type { Steps } from '../world/steps.ts';
import type { LongReply } from './context.ts';

/** Characters that are written at once. */
const PIECE = 64 * 1024;

/**
 * Sends a long reply. Its text is made in slices, between which others are answered, and no faster than the client reads
 * it. It ends when the client leaves.
 */
export async function sendLong(
  response: Response,
  { status, headers, text }: LongReply,
): Promise<void> {
  for (;;) {
    const { piece, isLast } = await nextPiece(text);
    if (response.destroyed) return;
    if (!response.headersSent)
      response.status(status).set({ 'content-type': 'application/json', ...headers });
    if (isLast) {
      response.end(piece);
      return;
    }
    if (!response.write(piece)) await drained(response);
    await nextRound();
  }
}

function nextPiece(text: Generator<string, void>): Promise<{ piece: string; isLast: boolean }> {
  function* steps(): Steps<{ piece: string; isLast: boolean }> {
    let piece = '';
    while (piece.length < PIECE) {
      const { done, value } = text.next();
      if (done) return { piece, isLast: true };
      piece += value;
      yield;
    }
    return { piece, isLast: false };
  }
  return inSlices(steps());
}

/** The moment when the client has read enough for more, or has left. */
function drained(response: Response): Promise<void> {
  return new Promise((done) => {
    const end = (): void => {
      response.off('drain', end).off('close', end);
      done();
    };
    response.on('drain', end).on('close', end);
  });
}
