import { isReadElsewhere, schemaOfParameter } from '../../contract/parameter-schema.ts';
import { readParameters } from '../../contract/parameters.ts';
import { placesIn } from '../../contract/places.ts';
import { MASK } from '../../world/mask.ts';
import { pointerTo } from '../../world/pointer.ts';
import { pointerOf } from '../run/pointer-of.ts';
import { expectedBy, schemaFaultsOf } from './schema-faults-of.ts';
import type { Document } from '../../contract/document.ts';
import type { Operation } from '../../contract/operation.ts';
import type { RequestParts } from '../../contract/rules.ts';
import type { FaultPart } from '../fault.ts';

/** The parts of a request that have parameters. */
const PARTS = {
  path: 'path',
  query: 'query',
  querystring: 'querystring',
  header: 'headers',
  cookie: 'cookies',
} as const;

/** All ways in which the parameters of a request break its contract. None is judged in a part that has a mask. */
export function parameterFaults(
  document: Document,
  operation: Operation,
  asked: RequestParts,
): FaultPart[] {
  // No default stands for a parameter that was not sent.
  const read = readParameters(document, operation.parameters, asked, () => false);
  const masked = {
    path: Object.values(asked.params).some((one) => one.includes(MASK)),
    query: asked.search.includes(MASK),
    querystring: asked.search.includes(MASK),
    cookie: String(asked.headers.cookie).includes(MASK),
  };
  return operation.parameters.flatMap((parameter): FaultPart[] => {
    const { in: place, name, required = false } = parameter;
    const key = place === 'header' ? name.toLowerCase() : name;
    const { [key]: value } = read[PARTS[place]];
    const isHidden = place === 'header' ? value === MASK : masked[place];
    if (isReadElsewhere(parameter) || isHidden) return [];
    const at = pointerTo(`/${PARTS[place]}`, key);
    if (value === undefined) {
      const pointer = pointerTo(
        placesIn(document).get(parameter) ?? pointerOf(operation),
        'required',
      );
      return required ? [{ place: at, pointer, keyword: 'required', message: 'is required' }] : [];
    }
    return schemaFaultsOf(document)
      .of(schemaOfParameter(parameter), value, 'request')
      .map(({ place: inside, pointer, keyword, message, wanted }) => ({
        ...{ place: `${at}${inside}`, pointer, keyword, message },
        expected: expectedBy(keyword, wanted),
      }));
  });
}
