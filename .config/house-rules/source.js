/** Every operation has its `x-source`: documented by the service, or inferred by us. */
export function source() {
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
    SecurityScheme: check,
  };
}
