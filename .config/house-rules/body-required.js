/** A body that is not `required` may be missing, and nothing of it is validated then: that is to be meant. */
export function bodyRequired() {
  return {
    RequestBody(body, { report }) {
      if (body.required === undefined)
        report({ message: 'A request body says if it is `required`.' });
    },
  };
}
