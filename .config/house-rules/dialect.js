/** Without this dialect Prism validates no body of a 3.1 document, or validates it wrongly. */
export function dialect() {
  const dialect = 'https://json-schema.org/draft/2020-12/schema';
  return {
    Root(document, { report }) {
      if (document.jsonSchemaDialect !== dialect) {
        report({ message: `\`jsonSchemaDialect\` is \`${dialect}\`.` });
      }
    },
  };
}
