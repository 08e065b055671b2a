const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/**
 * An operation has a 400, as any may be sent a query that it does not take, a 401 if it needs credentials, and a 404
 * if its path has an id.
 * `x-creates-missing` marks one that makes an unknown id of its path, and so has no 404.
 */
export function failures() {
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
          400: true,
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
