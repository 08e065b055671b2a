import { Checks } from '../../server/contract/checks.ts';
import { METHODS, parametersOf, resolve, targetOf } from '../../server/contract/document.ts';
import type {
  Document,
  Header,
  MediaType,
  PathItem,
  RequestBody,
  Response,
  Schema,
  SchemaObject,
} from '../../server/contract/document.ts';

const ONE = ['not', 'if', 'then', 'else', 'items', 'contains', 'propertyNames'];
const ONES = ['additionalProperties', 'unevaluatedItems', 'unevaluatedProperties'];
const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const MAPS = ['properties', 'patternProperties', 'dependentSchemas'];

/** Values of every type, so that a check reaches all keywords. */
const VALUES = [null, true, 1, 'a', [], [1], {}, { a: 1, id: 'x' }];

/**
 * Reads every operation, parameter, body, reply and schema of a document as the engine does.
 * @returns the number of schemas
 * @throws Error for anything that the engine cannot read
 */
export function readEverything(document: Document): number {
  const checks = new Checks(document);
  const seen = new Set<Schema>();
  const waiting: Schema[] = [];
  const media = (content: Record<string, MediaType> = {}): void => {
    for (const { schema = true, examples = {}, encoding = {} } of Object.values(content)) {
      waiting.push(schema);
      for (const example of Object.values(examples)) resolve(document, example);
      for (const one of Object.values(encoding)) one.contentType?.toLowerCase();
    }
  };
  const header = ({ schema = true, content }: Header): void => {
    waiting.push(schema);
    media(content);
  };
  const reply = (one: Response): void => {
    media(one.content);
    for (const named of Object.values(one.headers ?? {})) header(resolve<Header>(document, named));
  };
  const item = (path: PathItem): void => {
    for (const method of METHODS) {
      const operation = path[method];
      if (!operation) continue;
      for (const one of parametersOf(document, path, operation)) {
        one.name.toLowerCase();
        one.in.toLowerCase();
        header(one);
      }
      const { requestBody, responses = {}, security = [] } = operation;
      if (requestBody) media(resolve<RequestBody>(document, requestBody).content);
      for (const one of Object.values(responses)) reply(resolve<Response>(document, one));
      for (const needed of [...security, ...(document.security ?? [])]) {
        for (const [name, scopes] of Object.entries(needed)) {
          document.components?.securitySchemes?.[name]?.type.toLowerCase();
          scopes.map((one) => one.toLowerCase());
        }
      }
    }
  };
  for (const path of Object.values(document.paths)) item(path);
  for (const one of Object.values(document.components?.['schemas'] ?? {}))
    waiting.push(one as Schema);
  for (let schema = waiting.pop(); schema !== undefined; schema = waiting.pop()) {
    if (seen.has(schema)) continue;
    seen.add(schema);
    for (const value of VALUES) checks.violations(schema, structuredClone(value), 'request');
    if (typeof schema === 'boolean') continue;
    if (schema.$ref !== undefined) waiting.push(targetOf(document, schema.$ref) as Schema);
    waiting.push(...inside(schema));
  }
  return seen.size;
}

function inside(schema: SchemaObject): Schema[] {
  // The casts: the document is sound.
  const at = (keyword: string): object => schema[keyword] ?? {};
  const one = [...ONE, ...ONES].map((keyword) => schema[keyword] ?? true) as Schema[];
  const many = [...LISTS, ...MAPS].flatMap((keyword) => Object.values(at(keyword)) as Schema[]);
  return [...one, ...many];
}
