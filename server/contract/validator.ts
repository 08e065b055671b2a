// express-openapi-validator, driven with plain values instead of Express's own request and response: so it
// checks one path only, and can be asked about a reply before anything is sent.
import { middleware } from 'express-openapi-validator';

import { hasShape } from './credentials.ts';
import { METHODS, resolve } from './document.ts';
import { excerpt } from './excerpt.ts';
import { Exchange } from './exchange.ts';
import { keepReplyError, safeName } from './library.ts';
import type { Operation } from './contract.ts';
import type { Document, Parameter, PathItem } from './document.ts';
import type { PlainRequest } from './exchange.ts';
import type { Steps } from './library.ts';

/** Checks the requests and replies of one path of a contract. */
export class PathValidator {
  readonly #steps: Steps;

  /**
   * @param document the whole contract
   * @param template the path, as the contract writes it
   */
  constructor(document: Document, template: string) {
    const item = withOwnParameters(document, document.paths[template] ?? {});
    const safeTemplate = template.replace(/\{[^{}]+\}/g, safeName);
    this.#steps = validationSteps(excerpt(document, safeTemplate, item));
  }

  /**
   * Opens the check of one request to this path.
   * @param operation the operation of this path that the request means
   */
  open(operation: Operation, request: PlainRequest): Promise<Exchange> {
    return Exchange.open(request, operation, this.#steps);
  }
}

function validationSteps(document: Document): Steps {
  const schemes = Object.entries(document.components?.securitySchemes ?? {});
  const [load, metadata, security, request, reply] = middleware({
    // The cast: the library has document types of its own.
    apiSpec: document as never,
    validateApiSpec: false,
    useRequestUrl: true,
    fileUploader: false,
    ajvFormats: { mode: 'full' },
    validateRequests: {
      allErrors: true,
      // One unknown parameter would hide all other violations; the exchange adds them to the list instead.
      allowUnknownQueryParameters: true,
      // A form has no types: its numbers arrive as text.
      coerceTypes: hasForm(document),
    },
    validateResponses: { allErrors: true, onError: keepReplyError },
    validateSecurity: {
      handlers: Object.fromEntries(
        schemes.map(([name, scheme]) => [name, ({ headers }) => hasShape(headers, scheme)]),
      ),
    },
  });
  if (!load || !metadata || !security || !request || !reply)
    throw new Error('A validation step is missing');
  return { load, metadata, security, request, reply };
}

/** The path item with all parameters in its operations, under names that the library's matcher can handle. */
function withOwnParameters(document: Document, item: PathItem): PathItem {
  const own = ({ parameters = [] }: Pick<PathItem, 'parameters'>) =>
    parameters.map((one) => {
      const parameter = resolve<Parameter>(document, one);
      return parameter.in === 'path' ? { ...parameter, name: safeName(parameter.name) } : parameter;
    });
  const complete: PathItem = {};
  for (const method of METHODS) {
    const operation = item[method];
    if (!operation) continue;
    complete[method] = { ...operation, parameters: [...own(item), ...own(operation)] };
  }
  return complete;
}

function hasForm(document: Document): boolean {
  const operations = Object.values(document.paths).flatMap((item) =>
    METHODS.map((one) => item[one]),
  );
  return operations.some(
    (one) => one?.requestBody && 'multipart/form-data' in one.requestBody.content,
  );
}
