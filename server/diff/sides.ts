import { own, without } from '../contract/repair/values.ts';
import { isFields } from '../world/fields.ts';
import { keysOf, pointerTo } from '../world/pointer.ts';
import type { Document } from '../contract/document.ts';
import type { Fields } from '../world/fields.ts';
import type { Rewritten } from './nullable.ts';

const SCHEMAS = '#/components/schemas/';

/** The end of a name that no contract has. */
const MARK = '.answer.kontrak';

/** Below these, there are no operations. */
const LEAVES = ['content', 'schema', 'headers', 'parameters'];

/**
 * Gives the answers of a contract schemas of their own. Redocly reports a change of a shared schema once, at the first
 * place that refers to it. This way it reports it for requests and for answers. Either has no property that only the
 * other one has.
 */
export function withSides(document: Document): Rewritten {
  const { paths, components = {} } = document;
  const { webhooks } = document as { webhooks?: unknown };
  const { schemas = {} } = components;
  const copies = Object.entries(schemas).map(([name, schema]) => [
    name + MARK,
    written(schema, true, false),
  ]);
  const originals = Object.entries(schemas).map(([name, schema]) => [
    name,
    written(schema, false, false),
  ]);
  const answers = ['responses', 'headers', 'callbacks'].flatMap((kind) =>
    components[kind] ? [[kind, written(components[kind], true)]] : [],
  );
  return {
    document: {
      ...document,
      paths: written(paths, false) as Document['paths'], // the cast: only references have changed
      ...(webhooks === undefined ? {} : { webhooks: written(webhooks, true) }),
      components: {
        ...components,
        ...(Object.fromEntries(answers) as Fields),
        schemas: Object.fromEntries([...originals, ...copies]) as Fields,
      },
    },
    pointerBefore: (pointer) => {
      const [room, kind, name = '', ...rest] = keysOf(pointer);
      const isCopy = room === 'components' && kind === 'schemas' && name.endsWith(MARK);
      return isCopy ? pointerTo('', room, kind, name.slice(0, -MARK.length), ...rest) : pointer;
    },
  };
}

/** The client gets the responses; of a callback and a webhook, it gets the request. */
function written(value: unknown, isAnswer: boolean, mayTurn = true): unknown {
  if (Array.isArray(value)) return value.map((one) => written(one, isAnswer, mayTurn));
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(oneSided(value, isAnswer)).map(([key, one]) => {
      if (isAnswer && key === '$ref' && typeof one === 'string') return [key, marked(one)];
      const turns = mayTurn && (key === 'responses' || key === 'callbacks');
      return [key, written(one, isAnswer !== turns, mayTurn && !LEAVES.includes(key))];
    }),
  );
}

/** A schema without the properties that no message of its side has, and without its duty to have them. */
function oneSided(schema: Fields, isAnswer: boolean): Fields {
  const { properties, required } = schema;
  if (!isFields(properties)) return schema;
  const mark = isAnswer ? 'writeOnly' : 'readOnly';
  const names = Object.keys(properties).filter((name) => own(properties[name], mark) === true);
  if (names.length === 0) return schema;
  const left = { ...schema, properties: without(properties, ...names) };
  const duties = Array.isArray(required)
    ? required.filter((one) => !names.includes(String(one)))
    : [];
  return duties.length > 0 ? { ...left, required: duties } : without(left, 'required');
}

function marked(reference: string): string {
  if (!reference.startsWith(SCHEMAS)) return reference;
  const [name = '', ...rest] = reference.slice(SCHEMAS.length).split('/');
  return [SCHEMAS + name + MARK, ...rest].join('/');
}
