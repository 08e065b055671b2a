import { below } from './place.ts';
import { FORM } from '../whole-query.ts';
import { isHeaderName, shown } from './values.ts';
import { isFields } from '../../world/fields.ts';
import type { Place } from './place.ts';
import type { Fields } from '../../world/fields.ts';
import type { Walk } from './walk.ts';

const PLACES = ['path', 'query', 'header', 'cookie', 'querystring'];

/** Keywords that Swagger 2.0 has beside a parameter's name; today they stand in its schema. */
const OF_SCHEMA = [
  ...['type', 'format', 'items', 'enum', 'default', 'pattern', 'minimum', 'maximum'],
  ...['minLength', 'maxLength', 'minItems', 'maxItems', 'uniqueItems', 'multipleOf'],
];

/** A parameter has a name, a place, and a schema or content. */
export function checkParameter(parameter: Fields, place: Place | undefined, walk: Walk): boolean {
  const { $ref, name, in: where } = parameter;
  if (typeof $ref === 'string') return true;
  if (typeof name !== 'string' || name === '') {
    walk.tell(place, 'the parameter has no name', 'it is left out');
    return false;
  }
  if (!PLACES.includes(where as string)) {
    const said = where === undefined ? 'is in no place' : `is in ${shown(where)}`;
    walk.tell(
      place,
      `the parameter ${name} ${said}; places are ${PLACES.join(', ')}`,
      'it is left out',
    );
    return false;
  }
  if (where === 'header' && !isHeaderName(name)) {
    const message = `the parameter ${shown(name)} is in the header, and no name of one`;
    walk.tell(place, message, 'it is left out');
    return false;
  }
  if (where === 'querystring') checkWholeQuery(parameter, place, walk);
  return checkHeader(parameter, place, walk);
}

/** The whole query has content. Without it, its schema is one of a form. */
function checkWholeQuery({ name, schema, content }: Fields, place: Place | undefined, walk: Walk) {
  if (isFields(content) || schema === undefined) return;
  const message = `the parameter ${String(name)} has no content`;
  walk.tell(place, message, `its schema is taken for the one of ${FORM}`);
  walk.edits.remove(below(place, 'schema'));
  walk.edits.put(below(place, 'content'), { [FORM]: { schema } });
}

/** A header of a reply has a schema or content. */
export function checkHeader(header: Fields, place: Place | undefined, walk: Walk): boolean {
  checkExamples(header, place, walk);
  const { $ref, schema, content } = header;
  const hasContent = isFields(content) && Object.keys(content).length > 0;
  if (typeof $ref === 'string' || (schema !== undefined && schema !== null) || hasContent)
    return true;
  const beside = Object.entries(header).filter(([key]) => OF_SCHEMA.includes(key));
  if (beside.length > 0)
    walk.tell(place, `${beside[0]?.[0] ?? ''} stands beside the schema`, 'a schema is made of it');
  else walk.tell(place, 'there is neither schema nor content', 'any value is allowed');
  // A second walk judges the schema.
  walk.edits.put(below(place, 'schema'), Object.fromEntries(beside));
  return true;
}

/** Named examples of a parameter, a header or a media type. */
export function checkExamples(thing: Fields, place: Place | undefined, walk: Walk): void {
  const { examples } = thing;
  const at = below(place, 'examples');
  if (examples === undefined) return;
  if (Array.isArray(examples)) {
    walk.tell(at, 'examples is a list and no map', 'its values are taken, named by their numbers');
    const named = examples.map((value: unknown, index) => [index + 1, { value }]);
    walk.edits.put(at, Object.fromEntries(named));
  } else {
    walk.part({ shape: 'example', as: 'map' }, examples, at);
  }
}

const OF_EXAMPLE = [
  ...['$ref', 'summary', 'description', 'value', 'externalValue', 'dataValue', 'serializedValue'],
];

/** An example holds its value. OpenAPI 3.2 calls it `dataValue`. */
export function checkExample(example: Fields, place: Place | undefined, walk: Walk): boolean {
  const keys = Object.keys(example);
  if (keys.length > 0 && !keys.some((key) => OF_EXAMPLE.includes(key) || key.startsWith('x-'))) {
    walk.tell(place, 'the example has no value', 'all of it is taken for the value');
    walk.edits.put(place, { value: example });
  } else if (example['value'] === undefined && example['dataValue'] !== undefined) {
    walk.edits.put(below(place, 'value'), example['dataValue']);
  }
  return true;
}
