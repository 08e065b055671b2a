const ANSWER = /\/Delete[A-Za-z]*Response(?:\.[a-z]+)?$/;

/**
 * All deletions of a contract (`delete…`, `remove…`) succeed alike. They answer 204, or 200 with a schema
 * `Delete…Response`, as the service does. The first of them decides.
 */
export function deletion() {
  let agreed;

  function faultOf({ responses = {} }) {
    const statuses = Object.keys(responses).filter((status) => /^[23]/.test(status));
    agreed ??= statuses[0] === '200' ? '200' : '204';
    if (statuses.join() !== agreed) return `A deletion succeeds with ${agreed} alone here.`;
    const schemas = Object.values(responses['200']?.content ?? {}).map(({ schema }) => schema);
    const isNamed = schemas.length > 0 && schemas.every((one) => ANSWER.test(one?.$ref ?? ''));
    if (agreed === '200' && !isNamed) return 'A deletion answers a schema `Delete…Response`.';
    return undefined;
  }

  return {
    Operation(operation, { report, location }) {
      if (!/^(delete|remove)(?=[A-Z])/.test(operation.operationId ?? '')) return;
      const message = faultOf(operation);
      if (message) report({ message, location: location.child('responses') });
    },
  };
}
