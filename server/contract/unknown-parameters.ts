import { pointerTo } from '../world/pointer.ts';
import { unknownNames } from './parameters.ts';
import { isPreference } from './preference.ts';
import type { Violation } from '../world/failure.ts';
import type { Document } from './document.ts';
import type { Rules } from './rules.ts';

/**
 * Lists the parameters of a query that an operation does not have. An API key is none of them.
 * @param search the query as it was sent
 */
export function unknownParameters(
  document: Document,
  { parameters, security }: Pick<Rules, 'parameters' | 'security'>,
  search: string,
): Violation[] {
  const names = unknownNames(document, parameters, search).filter((name) => !isPreference(name));
  const keys = names.length > 0 ? keyNames(document, security) : [];
  return names
    .filter((name) => !keys.includes(name))
    .map((name) => ({
      place: pointerTo('/query', name),
      message: 'is not a parameter of this operation',
    }));
}

/** The names under which API keys are sent in the query. */
function keyNames({ components }: Document, security: Rules['security']): string[] {
  const schemes = components?.securitySchemes ?? {};
  return security
    .flatMap((together) => Object.keys(together))
    .flatMap((name) => {
      const scheme = Object.hasOwn(schemes, name) ? schemes[name] : undefined;
      return scheme?.in === 'query' && scheme.name !== undefined ? [scheme.name] : [];
    });
}
