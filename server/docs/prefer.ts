// The header `Prefer` as a field of each operation. The mock knows it, the service itself does not.
import { mapOperations } from '../contract/map-operations.ts';
import { parametersOf, resolve } from '../contract/document.ts';
import { examplesOf } from '../contract/examples.ts';
import type { Document, OperationObject, Parameter, Response } from '../contract/document.ts';

/** Adds `Prefer` to each operation that has none of its own, with everything that can be preferred there. */
export function withPrefer(document: Document): Document {
  return mapOperations(document, (operation, { item }) => {
    const known = parametersOf(document, item, operation).some(
      ({ name, in: place }) => place === 'header' && name.toLowerCase() === 'prefer',
    );
    if (known) return operation;
    const parameters = [...(operation.parameters ?? []), preferOf(document, operation)];
    return { ...operation, parameters };
  });
}

function preferOf(document: Document, { responses = {} }: OperationObject): Parameter {
  const resolved = Object.entries(responses).map(
    ([status, one]) => [status, resolve<Response>(document, one)] as const,
  );
  const replies = resolved.filter(([status]) => /^[1-5]\d\d$/.test(status));
  const codes = replies.map(([status]) => `code=${status}`);
  const success = replies.find(([status]) => status.startsWith('2'));
  // An example by its name alone is one of the success.
  const named = replies.flatMap(([status, { content = {} }]) =>
    Object.values(content)
      .flatMap((media) => examplesOf(document, media).map(({ name }) => name))
      .filter((name) => name !== '')
      .map((name) => `${status === success?.[0] ? '' : `code=${status}, `}example=${name}`),
  );
  const examples = [...new Set([...codes, ...named, 'dynamic=true'])];
  return {
    name: 'Prefer',
    in: 'header',
    required: false,
    schema: { type: 'string', examples },
    // An empty example is not sent.
    example: '',
    description: 'For the mock: the reply to give. The service itself has no such header.',
  };
}
