/** Every parameter has an example, and every media type has named examples. */
export function examples() {
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
