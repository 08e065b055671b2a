// The house rules for contracts that Redocly has no rule for. Each says in its message what to do.

const VERBS = [
  ...['list', 'get', 'create', 'update', 'replace', 'delete'],
  // the control API's own verbs
  ...['advance', 'count', 'export', 'reset', 'restore', 'rewind', 'stream'],
  // the services' own verbs
  ...['add', 'change', 'clone', 'enable', 'inquire', 'log', 'manage', 'redeem', 'register'],
  ...['release', 'remove', 'rename', 'resize', 'set', 'settle', 'top', 'verify'],
];
const OPERATION_KEYS = [
  ...['operationId', 'summary', 'description', 'tags', 'deprecated', 'x-source', 'security'],
  ...['parameters', 'requestBody', 'responses'],
];
const SCHEMA_KEYS = ['type', 'description', 'required', 'properties'];
const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** `operationId` is lowerCamel and starts with a verb of the list; the summary starts with the same verb. */
function OperationId() {
  return {
    Operation(operation, { report, location }) {
      const id = operation.operationId ?? '';
      const verb = VERBS.find((word) => new RegExp(`^${word}(?=[A-Z])`).test(id));
      if (!verb || !/^[a-zA-Z0-9]+$/.test(id)) {
        report({
          message: `operationId \`${id}\` is lowerCamel and starts with one of: ${VERBS.join(', ')}.`,
          location: location.child('operationId'),
        });
      }
      const summary = operation.summary ?? '';
      const startsWithVerb = !verb || new RegExp(`^${verb}\\b`, 'i').test(summary);
      if (!startsWithVerb || /^[^A-Z]|\.$/.test(summary)) {
        report({
          message: `summary is sentence case, starts with the verb \`${verb}\` and has no full stop.`,
          location: location.child('summary'),
        });
      }
    },
  };
}

/** `x-source` says whether an operation is documented by the service or inferred by us. */
function Source() {
  const check = (node, { report, location }) => {
    if (node['x-source'] !== undefined && !['documented', 'inferred'].includes(node['x-source'])) {
      report({
        message: '`x-source` is `documented` or `inferred`.',
        location: location.child('x-source'),
      });
    }
  };
  return {
    Operation(operation, context) {
      check(operation, context);
      if (operation['x-source'] === undefined) {
        context.report({ message: 'An operation says `x-source: documented` or `inferred`.' });
      }
    },
    Schema: check,
    Parameter: check,
    Response: check,
  };
}

/** Every property of every object has a description, its own or its schema's. */
function Descriptions() {
  return {
    SchemaProperties(properties, { report, resolve, location }) {
      for (const [name, property] of Object.entries(properties)) {
        const schema = property.$ref ? resolve(property).node : property;
        if (!property.description && !schema?.description) {
          report({
            message: `Property \`${name}\` has no description.`,
            location: location.child(name),
          });
        }
      }
    },
  };
}

/** Every parameter has an example, every media type named ones. */
function Examples() {
  const hasMembers = (value) => value && Object.keys(value).length > 0;
  return {
    Parameter(parameter, { report }) {
      if (parameter.example === undefined && !hasMembers(parameter.examples)) {
        report({ message: `Parameter \`${parameter.name}\` has no example.` });
      }
    },
    MediaType(mediaType, { report }) {
      if (!hasMembers(mediaType.examples)) {
        report({ message: 'A media type has named `examples`; the first is the happy one.' });
      }
    },
  };
}

/**
 * 400 where something can be wrong, 401 where credentials are needed, 404 where the path has an id.
 * `x-creates-missing` says that an unknown id in the path is made, so that there is no 404.
 */
function Failures() {
  let root;
  return {
    Root(document) {
      root = document;
    },
    PathItem(item, { report, resolve, location, key }) {
      for (const method of METHODS.filter((name) => item[name])) {
        const operation = item[method];
        const statuses = Object.keys(operation.responses ?? {});
        const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(
          (one) => (one.$ref ? resolve(one).node : one),
        );
        const security = operation.security ?? root.security ?? [];
        const schemaOf = ({ schema }) => (schema?.$ref ? resolve(schema).node : schema);
        const ids = parameters.filter((one) => one?.in === 'path' && !schemaOf(one)?.enum);
        const needed = {
          400: parameters.length > 0 || operation.requestBody !== undefined,
          401: security.length > 0 && security.every((one) => Object.keys(one).length > 0),
          404: ids.length > 0 && !operation['x-creates-missing'],
        };
        for (const status of Object.keys(needed).filter((one) => needed[one])) {
          if (!statuses.includes(status)) {
            report({
              message: `${method} ${String(key)} lacks the response ${status}.`,
              location: location.child([method, 'responses']),
            });
          }
        }
      }
    },
  };
}

/** Keys stand in the order that readers of the contract are used to. */
function KeyOrder() {
  const inOrder =
    (order) =>
    (node, { report }) => {
      const found = Object.keys(node).filter((key) => order.includes(key));
      const wanted = order.filter((key) => found.includes(key));
      if (found.join() !== wanted.join()) {
        report({ message: `Keys are in the order ${wanted.join(', ')}.` });
      }
    };
  return { Operation: inOrder(OPERATION_KEYS), Schema: inOrder(SCHEMA_KEYS) };
}

/** Without this dialect Prism validates no body of a 3.1 document, or validates it wrongly. */
function Dialect() {
  const dialect = 'https://json-schema.org/draft/2020-12/schema';
  return {
    Root(document, { report }) {
      if (document.jsonSchemaDialect !== dialect) {
        report({ message: `\`jsonSchemaDialect\` is \`${dialect}\`.` });
      }
    },
  };
}

/** A body that is not `required` may be missing, and nothing of it is validated then: that is to be meant. */
function BodyRequired() {
  return {
    RequestBody(body, { report }) {
      if (body.required === undefined)
        report({ message: 'A request body says if it is `required`.' });
    },
  };
}

export default function houseRules() {
  return {
    id: 'house',
    rules: {
      oas3: {
        'body-required': BodyRequired,
        descriptions: Descriptions,
        dialect: Dialect,
        examples: Examples,
        failures: Failures,
        'key-order': KeyOrder,
        'operation-id': OperationId,
        source: Source,
      },
    },
  };
}
