const OPERATION_KEYS = [
  ...['operationId', 'summary', 'description', 'tags', 'deprecated', 'x-source', 'x-inferred'],
  ...['security', 'parameters', 'requestBody', 'responses'],
];
const SCHEMA_KEYS = ['type', 'description', 'required', 'properties'];

/** Keys stand in the order that readers of contracts know. */
export function keyOrder() {
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
