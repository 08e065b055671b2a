import { below } from './place.ts';
import { own, shown } from './values.ts';
import { isFields } from '../../world/fields.ts';
import type { Place } from './place.ts';
import type { Walk } from './walk.ts';

/** A mapping names schemas of the components, or refers to them (OpenAPI 3.1, Discriminator Object). */
export function checkDiscriminator(discriminator: unknown, at: Place, walk: Walk): void {
  if (discriminator === undefined) return;
  if (typeof discriminator === 'string') {
    walk.tell(
      at,
      'discriminator is a text and no object',
      'the text is taken for its propertyName',
    );
    walk.edits.put(at, { propertyName: discriminator });
    return;
  }
  if (!isFields(discriminator) || typeof discriminator['propertyName'] !== 'string') {
    walk.leaveOut(at, 'discriminator names no property');
    return;
  }
  const { mapping } = discriminator;
  const there = below(at, 'mapping');
  if (mapping === undefined) return;
  if (!isFields(mapping)) {
    walk.leaveOut(there, `mapping is ${shown(mapping)} and no map`);
    return;
  }
  for (const [value, target] of Object.entries(mapping)) {
    if (!isComponent(target, walk))
      walk.leaveOut(below(there, value), `${shown(target)} is no schema of the components`);
  }
}

function isComponent(target: unknown, walk: Walk): boolean {
  if (typeof target !== 'string') return false;
  const schemas = own(own(walk.document, 'components'), 'schemas');
  if (own(schemas, target) !== undefined) return true;
  const [group, kind, ...name] = walk.references.find(target)?.keys ?? [];
  return group === 'components' && kind === 'schemas' && name.length === 1;
}
