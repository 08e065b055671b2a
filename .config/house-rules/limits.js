/**
 * A contract says once if its limits (`maxLength`, `pattern`, …) are the service's own or inferred. Single ones that
 * differ say so by `x-inferred` or `x-source`.
 */
export function limits() {
  return {
    Root(root, { report, location }) {
      if (['documented', 'inferred'].includes(root['x-limits'])) return;
      const message = 'The root says `x-limits: documented` or `inferred`.';
      report({ message, location: location.child('x-limits') });
    },
  };
}
