import { grouped } from '../report/grouped.ts';
import { Reader } from '../state/reader.ts';
import { Gone } from './client.ts';
import type { Trials } from './trials.ts';

/**
 * Deletes what a run has made on a server without sessions, the newest first.
 * @returns lines about what was deleted, and about what is left
 */
export async function cleanUp(trials: Trials): Promise<string[]> {
  const { made } = trials.shared ?? {};
  if (!made) return [];
  const reader = new Reader(trials);
  const scene = trials.fresh();
  const { things } = made;
  const left: { answer: string; target: string }[] = [];
  for (const { remove, target } of things) {
    const reply = await reader.send(scene, remove, target).catch(nothingIfGone);
    const status = reply && 'status' in reply ? reply.status : 0;
    const isGone = (status >= 200 && status < 300) || [404, 410].includes(status);
    if (!isGone) left.push({ answer: `${remove.id} answered with ${status || 'nothing'}`, target });
  }
  const gone = things.length - left.length;
  return [
    ...(gone > 0 ? [`Deleted at the end: ${gone} of the things that the run made.`] : []),
    ...[...grouped(left, ({ answer }) => answer)].map(
      ([answer, same]) =>
        `Left on the server, as ${answer}: ${same.map(({ target }) => target).join(' ')}`,
    ),
    ...made.notes,
  ];
}

function nothingIfGone(error: unknown): undefined {
  if (!(error instanceof Gone)) throw error;
}
