import { below } from './place.ts';
import { isHeaderName, own, shown } from './values.ts';
import { isFields } from '../../world/fields.ts';
import type { Place } from './place.ts';
import type { Fields } from '../../world/fields.ts';
import type { Walk } from './walk.ts';

const PLACES = ['header', 'query', 'cookie'];

/** A security scheme that nobody can check asks for nothing. */
export function checkScheme(scheme: Fields, place: Place | undefined, walk: Walk): boolean {
  if (typeof scheme['$ref'] === 'string') return true;
  if (scheme['type'] === 'basic') {
    walk.tell(
      below(place, 'type'),
      'type is "basic", a word of Swagger 2.0',
      'http and basic are taken',
    );
    walk.edits.put(place, { ...scheme, type: 'http', scheme: 'basic' });
    return true;
  }
  const fault = faultOf(scheme);
  if (fault !== undefined) walk.tell(place, fault, 'no request needs it');
  return fault === undefined;
}

function faultOf({ type, name, in: where, scheme }: Fields): string | undefined {
  switch (type) {
    case 'apiKey':
      if (typeof name !== 'string' || name === '') return 'the API key has no name';
      if (where === 'header' && !isHeaderName(name))
        return `the API key is in the header ${shown(name)}, which is no name of a header`;
      return PLACES.includes(where as string)
        ? undefined
        : `the API key is in ${shown(where)}; places are ${PLACES.join(', ')}`;
    case 'http':
      return typeof scheme === 'string' ? undefined : 'the scheme of HTTP is not named';
    case 'oauth2':
    case 'openIdConnect':
    case 'mutualTLS':
    case 'basic':
      return undefined;
    default:
      return `${shown(type)} is no type of security`;
  }
}

/** A requirement names security schemes, each with a list of scopes. */
export function checkRequirement(
  requirement: Fields,
  place: Place | undefined,
  walk: Walk,
): boolean {
  const schemes = own(own(walk.document, 'components'), 'securitySchemes');
  for (const [name, scopes] of Object.entries(requirement)) {
    const at = below(place, name);
    const scheme = own(schemes, name);
    const end = walk.references.end(scheme);
    if (scheme === undefined)
      walk.leaveOut(at, `there is no security scheme ${name}`, 'no request needs it');
    else if (
      !isFields(scheme) ||
      typeof end !== 'object' ||
      !isFields(end.value) ||
      faultOf(end.value) !== undefined
    )
      walk.edits.remove(at); // it is told at the scheme
    else if (!Array.isArray(scopes)) walk.edits.put(at, []);
    else if (scopes.some((one) => typeof one !== 'string'))
      walk.edits.put(
        at,
        scopes.filter((one) => typeof one === 'string'),
      );
  }
  return true;
}
