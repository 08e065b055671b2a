import { below } from './place.ts';
import { isFields } from '../../world/fields.ts';
import type { Place } from './place.ts';
import type { Fields } from '../../world/fields.ts';
import type { Walk } from './walk.ts';

/** The engine reads paths, a title and a version. Nobody misses a title or a version. */
export function checkRoot(document: Fields, _: Place | undefined, walk: Walk): boolean {
  const { paths, info } = document;
  if (!isFields(paths)) {
    walk.tell(undefined, 'the document has no paths', 'it answers no request');
    walk.edits.put(below(undefined, 'paths'), {});
  }
  const known = isFields(info) ? info : {};
  const [title, version] = [textOf(known['title']), textOf(known['version'])];
  if (title !== known['title'] || version !== known['version'])
    walk.edits.put(below(undefined, 'info'), { ...known, title, version });
  return true;
}

/** YAML reads an unquoted version as a number. */
function textOf(value: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
}
