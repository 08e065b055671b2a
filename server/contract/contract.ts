import { METHODS, parametersOf, resolve } from './document.ts';
import { Responses } from './responses.ts';
import { Routes } from './routes.ts';
import { Validator } from './validator.ts';
import type {
  Document,
  Method,
  OperationObject,
  PathItem,
  RequestBody,
  Response,
} from './document.ts';
import type { Operation, Path } from './operation.ts';

/** The contract of one API: its operations, and a look-up of its paths. */
export class Contract {
  readonly domain: string;
  readonly document: Document;
  readonly operations: Operation[] = [];
  /** Checks the requests and replies of its operations. */
  readonly validator: Validator;
  readonly #routes = new Routes<Path>();

  /**
   * @param domain the name of the API, and of its mount
   * @param document the bundled contract
   */
  constructor(domain: string, document: Document) {
    this.domain = domain;
    this.document = document;
    this.validator = new Validator(document);
    for (const template of Object.keys(document.paths)) this.#add(template);
  }

  /**
   * @param path the path below the mount, still URL-encoded
   * @returns the path with the values of its parameters, or undefined if the contract has none
   */
  find(path: string): { path: Path; params: Record<string, string> } | undefined {
    const match = this.#routes.find(path);
    return match && { path: match.value, params: match.params };
  }

  #add(template: string): void {
    const item = this.document.paths[template] ?? {};
    const path: Path = {
      template,
      operations: new Map(),
    };
    for (const method of METHODS) {
      const object = item[method];
      if (!object) continue;
      const operation = this.#operation(method, path, item, object);
      path.operations.set(method, operation);
      this.operations.push(operation);
    }
    this.#routes.add(template, path);
  }

  #operation(method: Method, path: Path, item: PathItem, object: OperationObject): Operation {
    const responses = Object.entries(object.responses ?? {});
    const body = object.requestBody && resolve<RequestBody>(this.document, object.requestBody);
    return {
      id: object.operationId ?? `${method.toUpperCase()} ${path.template}`,
      method,
      path,
      validator: this.validator,
      parameters: parametersOf(this.document, item, object),
      security: object.security ?? this.document.security ?? [],
      bodies: new Map(Object.entries(body?.content ?? {})),
      bodyRequired: body?.required === true,
      responses: new Responses(
        responses.map(([status, one]) => [status, resolve<Response>(this.document, one)]),
      ),
    };
  }
}
