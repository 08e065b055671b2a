/** Nothing is validated of a body that is left out. So each body says if it may be. */
export function bodyRequired() {
  return {
    RequestBody(body, { report }) {
      if (body.required === undefined)
        report({ message: 'A request body says if it is `required`.' });
    },
  };
}
