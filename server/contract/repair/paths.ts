import { parametersOf } from '../document.ts';
import { operationsIn } from '../methods.ts';
import { withoutSecondQuery } from '../whole-query.ts';
import { below } from './place.ts';
import { isFields } from '../../world/fields.ts';
import type { Document, Parameter, PathItem, Reference } from '../document.ts';
import type { Place } from './place.ts';
import type { Repairs } from './repairs.ts';

/** Parameters as a template writes them, in braces. */
const PARAMETER = /\{([^{}]+)\}/g;

/** Braces in pairs, with a name in each. */
const WELL_FORMED = /^[^{}]*(\{[^{}]+\}[^{}]*)*$/;

/**
 * Checks the paths of a document against each other, and their parameters against their templates.
 * @param document is sound otherwise
 */
export function checkPaths(document: Document, repairs: Repairs): void {
  const ids = new Set<string>();
  const shapes = new Set<string>();
  const paths = below(undefined, 'paths');
  for (const [template, item] of Object.entries(document.paths)) {
    const place = below(paths, template);
    // An extension may be anything.
    if (template.startsWith('x-') || !isFields(item)) {
      repairs.edits.remove(place);
      continue;
    }
    checkTemplate(template, place, repairs);
    for (const { method, keys, object } of operationsIn(item)) {
      const id = object.operationId;
      const shape = `${method} ${shapeOf(template)}`;
      if (shapes.has(shape)) {
        repairs.leaveOut(at(place, keys), `another path of this shape has ${method.toUpperCase()}`);
        continue;
      }
      shapes.add(shape);
      if (id !== undefined && ids.has(id)) {
        const instead = `${method.toUpperCase()} ${template} is its name`;
        repairs.leaveOut(
          below(at(place, keys), 'operationId'),
          `another operation is named ${id}`,
          instead,
        );
      }
      ids.add(id ?? '');
    }
    checkParameters(document, template, item, place, repairs);
  }
}

/** Templates of one shape find the same requests. A fragment is never sent. */
function shapeOf(template: string): string {
  const [path = ''] = template.split('#');
  return `/${path.replace(/^\//, '')}`.replace(PARAMETER, '{}');
}

function checkTemplate(template: string, place: Place, repairs: Repairs): void {
  if (!template.startsWith('/'))
    repairs.tell(place, 'the path does not begin with a slash', `it is served at /${template}`);
  if (!WELL_FORMED.test(template))
    repairs.tell(place, 'the braces of the path do not match', 'an odd brace stands for itself');
  const [before = ''] = template.split('#');
  if (before !== template)
    repairs.tell(place, 'the path has a fragment, which no request has', 'it is served without it');
  if (before.includes('?'))
    repairs.tell(place, 'the path has a query', 'it answers requests whose query has all of it');
}

type Listed = (Parameter | Reference)[] | undefined;

function checkParameters(
  document: Document,
  template: string,
  item: PathItem,
  place: Place,
  repairs: Repairs,
): void {
  const named = new Set(namesIn(template.split('#')[0] ?? ''));
  const asked = namesIn(template.split(/[?#]/)[0] ?? '');
  const leaveOutOthers = (listed: Listed, list: Place): void => {
    for (const [i, one] of (listed ?? []).entries()) {
      const [parameter] = parametersOf(document, {}, { parameters: [one] });
      if (parameter?.in === 'path' && !named.has(parameter.name))
        repairs.leaveOut(below(list, i), `the path has no {${parameter.name}}`);
    }
  };
  const operations = operationsIn(item);
  leaveOutOthers(item.parameters, below(place, 'parameters'));
  const lacking = operations.map(({ keys, object }) => {
    leaveOutOthers(object.parameters, below(at(place, keys), 'parameters'));
    const all = parametersOf(document, item, object);
    if (withoutSecondQuery(all).length < all.length) {
      const message = 'a parameter for the whole query stands beside others of the query';
      repairs.tell(at(place, keys), message, 'it is left out');
    }
    const declared = all.filter((one) => one.in === 'path');
    const names = new Set(declared.map(({ name }) => name));
    return new Set(asked.filter((name) => !names.has(name)));
  });
  for (const name of asked) {
    const without = operations.filter((_, i) => lacking[i]?.has(name));
    const isEverywhere = without.length === operations.length;
    for (const { keys } of isEverywhere ? without.slice(0, 1) : without)
      repairs.tell(
        isEverywhere ? place : at(place, keys),
        `nothing describes {${name}}`,
        'any text is allowed',
      );
    for (const { keys } of without)
      repairs.edits.append(below(at(place, keys), 'parameters'), textParameter(name));
  }
}

/** The place below another that some keys lead to. */
function at(place: Place, keys: readonly string[]): Place {
  return keys.reduce(below, place);
}

function namesIn(template: string): string[] {
  return [...new Set([...template.matchAll(PARAMETER)].map(([, name = '']) => name))];
}

function textParameter(name: string): Parameter {
  return { name, in: 'path', required: true, schema: { type: 'string' } };
}
