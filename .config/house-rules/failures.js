const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/**
 * 400 where something can be wrong, 401 where credentials are needed, 404 where the path has an id.
 * `x-creates-missing` says that an unknown id in the path is made, so that there is no 404.
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
