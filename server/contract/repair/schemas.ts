import { checkClosed } from './closed-schemas.ts';
import { checkDiscriminator } from './discriminators.ts';
import { count, flag, ignored, name, names, number, positive, text } from './judges.ts';
import { below } from './place.ts';
import { checkSameChoices } from './same-choices.ts';
import { isPattern, judgeEnum, judgePattern, judgeType } from './schema-judges.ts';
import { inToday } from './schema-form.ts';
import { own, shown } from './values.ts';
import { isFields } from '../../world/fields.ts';
import type { Place } from './place.ts';
import type { Fields } from '../../world/fields.ts';
import type { Judge, Part, Shape, Walk } from './walk.ts';

const one: Part = { shape: 'schema' };
const list: Part = { shape: 'schema', as: 'list' };
const map: Part = { shape: 'schema', as: 'map' };

/** Each keyword that a validator, or the mock itself, reads. All others are extensions. */
const KEYWORDS: Readonly<Record<string, Part | Judge>> = {
  ...{ allOf: list, anyOf: list, oneOf: list, prefixItems: list },
  ...{ not: one, if: one, then: one, else: one, dependentSchemas: map },
  ...{ properties: map, patternProperties: map, additionalProperties: one, propertyNames: one },
  ...{ items: one, contains: one, unevaluatedItems: one, unevaluatedProperties: one },
  ...{ contentSchema: one, $defs: map, definitions: map },
  ...{ type: judgeType, enum: judgeEnum, pattern: judgePattern, format: text },
  ...{ minimum: number, maximum: number, exclusiveMinimum: number, exclusiveMaximum: number },
  ...{ multipleOf: positive, minLength: count, maxLength: count },
  ...{ minItems: count, maxItems: count, minContains: count, maxContains: count },
  ...{ minProperties: count, maxProperties: count, uniqueItems: flag },
  ...{ readOnly: flag, writeOnly: flag, title: name },
  ...{ contentEncoding: text, contentMediaType: text },
  xml: (value) => (isFields(value) ? undefined : {}),
  examples: (value) => (Array.isArray(value) ? undefined : {}),
  // Each schema of one document is told by its place. A name of its own would change where references lead.
  ...{ $id: ignored, id: ignored, $schema: ignored, $vocabulary: ignored, $anchor: ignored },
  ...{ $dynamicAnchor: ignored, $recursiveAnchor: ignored, $recursiveRef: ignored },
  ...{ $async: ignored, dependencies: ignored },
};

/** @param isOld the contract is of OpenAPI 3.0 or 2.0 */
export function schemaShape(isOld: boolean): Shape {
  return {
    noun: 'a schema',
    parts: KEYWORDS,
    ...{ mayRefer: true, mayBeBoolean: true },
    instead: { value: () => ({}), remedy: 'any value is allowed' },
    inToday: (schema) => inToday(schema, isOld),
    check: checkSchema,
  };
}

function checkSchema(schema: Fields, place: Place | undefined, walk: Walk): boolean {
  for (const keyword of ['allOf', 'anyOf', 'oneOf', 'prefixItems']) {
    const choice = own(schema, keyword);
    if (Array.isArray(choice) && choice.length === 0)
      walk.leaveOut(below(place, keyword), `${keyword} is empty`);
  }
  checkRequired(schema, place, walk);
  checkClosed(schema, place, walk);
  checkSameChoices(schema, place, walk);
  checkDependent(schema['dependentRequired'], below(place, 'dependentRequired'), walk);
  checkPatterns(schema['patternProperties'], below(place, 'patternProperties'), walk);
  checkDiscriminator(schema['discriminator'], below(place, 'discriminator'), walk);
  return true;
}

/** `required` lists the names of properties. In the third draft of JSON Schema, a property said it of itself. */
function checkRequired(schema: Fields, place: Place | undefined, walk: Walk): void {
  const at = below(place, 'required');
  const listed = listedIn(schema['required'], at, walk);
  const properties = isFields(schema['properties']) ? Object.entries(schema['properties']) : [];
  const themselves = properties
    .filter(([, property]) => isFields(property) && property['required'] === true)
    .map(([key]) => key);
  for (const key of themselves) {
    const there = below(below(below(place, 'properties'), key), 'required');
    walk.tell(there, 'required is true and no list', `the object requires ${key}`);
  }
  if (themselves.length > 0) walk.edits.put(at, [...new Set([...listed, ...themselves])]);
}

function listedIn(required: unknown, at: Place, walk: Walk): string[] {
  if (required === undefined) return [];
  if (typeof required !== 'boolean')
    // The cast: that is how names are judged.
    return (walk.judge(names, required, at) ?? []) as string[];
  const isTold = at.above?.above?.key === 'properties'; // by the object
  if (required && !isTold) walk.leaveOut(at, 'required is true and no list');
  else walk.edits.remove(at);
  return [];
}

function checkDependent(dependent: unknown, at: Place, walk: Walk): void {
  if (dependent === undefined) return;
  if (!isFields(dependent)) {
    walk.leaveOut(at, `dependentRequired is ${shown(dependent)} and no map`);
    return;
  }
  for (const [key, value] of Object.entries(dependent)) walk.judge(names, value, below(at, key));
}

function checkPatterns(patterns: unknown, at: Place, walk: Walk): void {
  if (!isFields(patterns)) return;
  for (const pattern of Object.keys(patterns).filter((one) => !isPattern(one)))
    walk.leaveOut(below(at, pattern), `${shown(pattern)} is no regular expression`);
}
