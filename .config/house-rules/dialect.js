const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** Without this dialect Prism validates no body of a 3.1 document, or validates it wrongly. */
export function dialect() {
  return {
    Root(document, { report }) {
      if (document.jsonSchemaDialect !== DIALECT) {
        report({ message: `\`jsonSchemaDialect\` is \`${DIALECT}\`.` });
      }
    },
  };
}
