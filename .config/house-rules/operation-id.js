const VERBS = [
  ...['list', 'get', 'create', 'update', 'replace', 'delete'],
  // the control API's own verbs
  ...['advance', 'count', 'export', 'resend', 'reset', 'restore', 'rewind', 'stream'],
  // the services' own verbs
  ...['add', 'change', 'clone', 'enable', 'inquire', 'log', 'manage', 'redeem', 'register'],
  ...['release', 'remove', 'rename', 'resize', 'set', 'settle', 'top', 'verify'],
];

/** `operationId` is lowerCamel and starts with a verb of the list. The summary starts with the same verb. */
export function operationId() {
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
