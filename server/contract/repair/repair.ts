import { openCircles } from './circles.ts';
import { checkPaths } from './paths.ts';
import { References } from './references.ts';
import { shapesOf } from './shapes.ts';
import { without } from './values.ts';
import { isFields } from '../../world/fields.ts';
import { Walk } from './walk.ts';
import type { Document } from '../document.ts';
import type { Finding } from './repairs.ts';
import type { Fields } from '../../world/fields.ts';
import type { DeadReference } from './walk.ts';

/** Ways through a document. Each mends what the one before has laid open; nearly all need one or two. */
const MOST_ROUNDS = 8;

/**
 * Makes a document sound, so that the engine can read all of it.
 * @param document of OpenAPI 3.1, in any state; it stays as it is
 * @param old the document of OpenAPI 3.0 or 2.0 that it was
 * @returns the document, which shares its sound parts; what is wrong, in no order; and the references that lead nowhere.
 *   If there are any, the document is not sound.
 */
export function repair(
  document: Fields,
  old?: Fields,
): { document: Document; findings: Finding[]; dead: DeadReference[] } {
  const before = old && new References(old);
  const findings = new Map<string, Finding>();
  let now = document;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const isFirst = round === 0;
    // The first round leaves no old words.
    const shapes = shapesOf(isFirst && old !== undefined);
    const walk = new Walk(now, shapes, (one) => isFirst && before?.find(one) === undefined);
    walk.run('document');
    // The cast: without edits, the document is sound.
    if (walk.edits.isEmpty && walk.dead.length === 0) checkWhole(now as unknown as Document, walk);
    for (const one of walk.findings) findings.set(JSON.stringify([one.keys, one.message]), one);
    if (walk.edits.isEmpty || walk.dead.length > 0)
      return {
        document: now as unknown as Document,
        findings: [...findings.values()],
        dead: walk.dead,
      };
    now = walk.edits.in(now) as Fields; // the cast: the whole document is never left out
  }
  return { document: now as unknown as Document, findings: [...findings.values()], dead: [] };
}

function checkWhole(document: Document, walk: Walk): void {
  for (const shape of ['pathItem', 'mediaType', 'scheme']) {
    for (const [thing, place] of walk.things(shape)) {
      const end = walk.references.end(thing);
      if (thing['$ref'] === undefined || typeof end !== 'object' || !isFields(end.value)) continue;
      walk.edits.put(place, { ...end.value, ...without(thing, '$ref') });
    }
  }
  openCircles(walk);
  if (walk.edits.isEmpty) checkPaths(document, walk);
}
