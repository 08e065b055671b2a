// Requests in which one required part alone is left out.
import { targetOf } from '../../server/contract/document.ts';
import { contentTypeFor, formatOf } from '../../server/contract/media-type.ts';
import { isNeeded } from '../../server/verify/request/values.ts';
import { isNested } from '../../server/verify/request/write-parameters.ts';
import type { Contract } from '../../server/contract/contract.ts';
import type { Document, Schema, SchemaObject } from '../../server/contract/document.ts';
import type { Operation } from '../../server/contract/operation.ts';
import type { RequestValues } from '../../server/verify/request/values.ts';

export interface LeftOut {
  /** The part that is not there, such as `query page` or `body /owner/name`. */
  part: string;
  values: RequestValues;
}

/** The required parts of a valid request, each left out alone. A part of a path cannot be. */
export function leftOut(
  { document }: Contract,
  { security, bodyRequired }: Operation,
  values: RequestValues,
): LeftOut[] {
  const { parameters, body, schemes } = values;
  const needed = [...parameters.keys()].filter((one) => isNeeded(one) && one.in !== 'path');
  const places = new Set(schemes.map((name) => keyPlace(document, name)));
  // A header that is both a parameter and a credential is still there without one of the two.
  const alone = needed.filter((one) => !places.has(placeOf(one)));
  const isShared = needed.some((one) => places.has(placeOf(one)));
  // Mutual TLS asks for nothing that a request has.
  const isOpen = security.some((together) =>
    Object.keys(together).every(
      (name) => document.components?.securitySchemes?.[name]?.type === 'mutualTLS',
    ),
  );
  return [
    ...alone.map((one) => ({
      part: `${one.in} ${one.name}`,
      values: { ...values, parameters: new Map([...parameters].filter(([key]) => key !== one)) },
    })),
    ...(isOpen || isShared || schemes.length === 0
      ? []
      : [{ part: 'credentials', values: { ...values, schemes: [] } }]),
    ...(body && bodyRequired ? [{ part: 'body', values: { ...values, body: undefined } }] : []),
    ...(body && isParsed(body.type)
      ? requiredPlaces(document, body.media.schema, body.value)
      : []
    ).map((place) => ({
      part: `body /${place.join('/')}`,
      values: { ...values, body: body && { ...body, value: without(body.value, place) } },
    })),
  ];
}

/** The place of a scheme's credential, such as `header authorization`. */
function keyPlace({ components }: Document, scheme: string): string {
  const { type, in: place = '', name = '' } = components?.securitySchemes?.[scheme] ?? {};
  return type === 'apiKey' ? placeOf({ in: place, name }) : 'header authorization';
}

function placeOf({ in: place, name }: { in: string; name: string }): string {
  return `${place} ${place === 'header' ? name.toLowerCase() : name}`;
}

/** True for a media type whose bodies are values, and no mere texts. */
function isParsed(type: string): boolean {
  return ['json', 'form', 'multipart', 'xml'].includes(formatOf(contentTypeFor(type, false)));
}

/** The places of a value that its schema requires whatever else is there: choices are not looked into. */
function requiredPlaces(
  document: Document,
  schema: Schema | undefined,
  value: unknown,
): string[][] {
  if (!isNested(value)) return [];
  const parts = partsOf(document, schema, 0);
  const inside = (key: string): Schema[] =>
    parts.flatMap(({ properties = {}, items }): Schema[] => {
      const own = Object.hasOwn(properties, key) ? properties[key] : undefined;
      return [Array.isArray(value) ? items : own].filter((one) => one !== undefined);
    });
  return Object.entries(value).flatMap(([key, one]: [string, unknown]) => {
    const isRequired = !Array.isArray(value) && parts.some((part) => part.required?.includes(key));
    const deeper = inside(key).flatMap((own) => requiredPlaces(document, own, one));
    const unique = [...new Map(deeper.map((place) => [place.join('/'), place])).values()];
    return [...(isRequired ? [[key]] : []), ...unique.map((place) => [key, ...place])];
  });
}

/** A schema, its reference's target, and all parts of its `allOf`. */
function partsOf(document: Document, schema: Schema | undefined, depth: number): SchemaObject[] {
  if (typeof schema !== 'object' || depth > 20) return [];
  const { $ref, allOf = [] } = schema;
  const target = $ref === undefined ? [] : [targetOf(document, $ref) as Schema];
  const others = [...target, ...allOf].flatMap((one) => partsOf(document, one, depth + 1));
  return [schema, ...others];
}

function without(value: unknown, [key = '', ...rest]: string[]): unknown {
  const copy = structuredClone(value) as Record<string, unknown>;
  if (rest.length > 0) copy[key] = without(copy[key], rest);
  else Reflect.deleteProperty(copy, key);
  return copy;
}
