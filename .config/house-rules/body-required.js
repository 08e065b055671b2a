/** Every request body says if it is required. Nothing is validated of a body that is left out. */
export function bodyRequired() {
  return {
    RequestBody(body, { report }) {
      if (body.required === undefined)
        report({ message: 'A request body says if it is `required`.' });
    },
  };
}
