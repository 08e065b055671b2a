// Swagger 2.0, made sound as far as the library asks that upgrades it. Anything deeper is mended afterwards.
import { below } from './place.ts';
import { ignored, map, name, names } from './judges.ts';
import { References } from './references.ts';
import { withNamedTargets } from './swagger-references.ts';
import { own, shown } from './values.ts';
import { isFields } from '../../world/fields.ts';
import { Walk } from './walk.ts';
import type { Place } from './place.ts';
import type { Finding } from './repairs.ts';
import type { Fields } from '../../world/fields.ts';
import type { DeadReference, Judge, Part, Shape } from './walk.ts';

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'];
const PLACES = ['path', 'query', 'header', 'formData', 'body'];

const parameters: Part = { shape: 'parameter', as: 'list' };

/** An empty list says nothing, and one text is a list of it. */
const types: Judge = (value) => {
  if (typeof value === 'string') return { instead: [value] };
  return Array.isArray(value) && value.length === 0 ? {} : names(value);
};

const EMPTY = { value: () => ({}), remedy: 'an empty one is taken' };

const SHAPES: Readonly<Record<string, Shape>> = {
  document: {
    noun: 'a document',
    parts: {
      paths: { shape: 'pathItem', as: 'map', extensible: true },
      definitions: { shape: 'schema', as: 'map' },
      parameters: { shape: 'parameter', as: 'map' },
      responses: { shape: 'response', as: 'map' },
      securityDefinitions: { shape: 'scheme', as: 'map' },
      ...{ consumes: types, produces: types, schemes: types, host: name, basePath: name },
    },
  },
  pathItem: {
    noun: 'an object',
    parts: {
      parameters,
      ...Object.fromEntries(METHODS.map((method) => [method, { shape: 'operation' }])),
    },
    ...{ mayRefer: true, instead: EMPTY },
    check: (item, place, walk) => {
      for (const [key, value] of Object.entries(item)) {
        if (!isKept(key, value)) walk.edits.remove(below(place, key));
      }
      return true;
    },
  },
  operation: {
    noun: 'an operation',
    parts: {
      ...{ parameters, consumes: types, produces: types },
      responses: { shape: 'response', as: 'map', extensible: true },
    },
  },
  parameter: {
    noun: 'a parameter',
    // The library takes it for what it is itself about to make.
    parts: { content: ignored },
    mayRefer: true,
    check: checkParameter,
  },
  response: {
    noun: 'a reply',
    parts: {
      headers: { shape: 'header', as: 'map' },
      schema: { shape: 'schema' },
      ...{ examples: map, content: ignored },
    },
    ...{ mayRefer: true, instead: EMPTY },
  },
  header: { noun: 'a header', parts: {}, instead: EMPTY },
  schema: {
    noun: 'a schema',
    parts: {},
    instead: { value: () => ({}), remedy: 'any value is allowed' },
  },
  scheme: { noun: 'a security scheme', parts: { flow: name } },
};

/** The library takes everything in a path for an operation. It leaves most extensions as they are. */
function isKept(key: string, value: unknown): boolean {
  if ([...METHODS, 'parameters', '$ref'].includes(key)) return true;
  const isLikeOperation = ['parameters', 'responses'].some((one) => own(value, one) !== undefined);
  return key.startsWith('x-') && value !== null && !isLikeOperation;
}

function checkParameter(parameter: Fields, place: Place | undefined, walk: Walk): boolean {
  const { $ref, name: named, in: where } = parameter;
  if (typeof $ref === 'string') return true;
  if (!PLACES.includes(where as string)) {
    const said = where === undefined ? 'is in no place' : `is in ${shown(where)}`;
    walk.tell(place, `the parameter ${said}; places are ${PLACES.join(', ')}`, 'it is left out');
    return false;
  }
  if (where === 'body') {
    if (!isFields(parameter['schema'])) walk.edits.put(below(place, 'schema'), {});
  } else if (typeof named !== 'string' || named === '') {
    walk.tell(place, 'the parameter has no name', 'it is left out');
    return false;
  }
  return true;
}

/**
 * Makes a document of Swagger 2.0 ready for its upgrade.
 * @returns the document, which shares parts with the old one; and what is wrong in it
 */
export function repairSwagger(document: Fields): {
  document: Fields;
  findings: Finding[];
  dead: DeadReference[];
} {
  const walk = new Walk(document, SHAPES, () => true);
  walk.run('document');
  const sound = walk.edits.in(document) as Fields; // the cast: the whole document is never left out
  return {
    document: withOwnBodies(withNamedTargets(sound)),
    findings: walk.findings,
    dead: walk.dead,
  };
}

/** Gives each operation its body: the library finds none that a path or a reference has. */
function withOwnBodies(document: Fields): Fields {
  const { paths } = document;
  if (!isFields(paths)) return document;
  const references = new References(document);
  const own = ([key, item]: [string, unknown]): [string, unknown] => [
    key,
    isFields(item) && !key.startsWith('x-') ? withOwnBody(item, references) : item,
  ];
  return { ...document, paths: Object.fromEntries(Object.entries(paths).map(own)) };
}

function withOwnBody(item: Fields, references: References): Fields {
  const shared = parametersIn(item, references);
  const bodies = shared.filter(isBody);
  const withBody = (operation: unknown): unknown => {
    if (!isFields(operation)) return operation;
    const listed = parametersIn(operation, references);
    const inherited = bodies.filter((body) => !listed.some((one) => replaces(one, body)));
    return { ...operation, parameters: [...listed, ...inherited] };
  };
  return Object.fromEntries(
    Object.entries({ ...item, parameters: shared.filter((one) => !isBody(one)) }).map(
      ([key, value]) => [key, METHODS.includes(key) ? withBody(value) : value],
    ),
  );
}

/** The parameters that an object lists; a reference to a body becomes that body. */
function parametersIn({ parameters: listed }: Fields, references: References): unknown[] {
  return (Array.isArray(listed) ? listed : []).map((one: unknown) => {
    const end = references.end(one);
    return typeof end === 'object' && isBody(end.value) ? end.value : one;
  });
}

function isBody(parameter: unknown): boolean {
  return ['body', 'formData'].includes(String(own(parameter, 'in')));
}

/** An operation has one body, and a form one field of a name. */
function replaces(parameter: unknown, body: unknown): boolean {
  if (!isBody(parameter)) return false;
  const isForm = own(parameter, 'in') === 'formData' && own(body, 'in') === 'formData';
  return !isForm || own(parameter, 'name') === own(body, 'name');
}
