/** Every property of every object has a description, its own or its schema's. */
export function descriptions() {
  return {
    SchemaProperties(properties, { report, resolve, location }) {
      for (const [name, property] of Object.entries(properties)) {
        const schema = property.$ref ? resolve(property).node : property;
        if (!property.description && !schema?.description) {
          report({
            message: `Property \`${name}\` has no description.`,
            location: location.child(name),
          });
        }
      }
    },
  };
}
