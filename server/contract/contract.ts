import { basePathsOf } from './base-paths.ts';
import { parametersOf, resolve } from './document.ts';
import { operationsIn } from './methods.ts';
import { Responses } from './responses.ts';
import { Routes } from './routes.ts';
import { askedParameters } from './template.ts';
import { Validator } from './validator.ts';
import { withoutSecondQuery } from './whole-query.ts';
import type { Document, OperationObject, PathItem, RequestBody, Response } from './document.ts';
import type { Operation, Path } from './operation.ts';

/** The contract of one API: its operations, and a look-up of its paths. */
export class Contract {
  readonly domain: string;
  readonly document: Document;
  readonly operations: Operation[] = [];
  /** Checks the requests and replies of its operations. */
  readonly validator: Validator;
  readonly #routes = new Routes<Path>();
  readonly #basePaths: readonly string[];

  /**
   * @param domain the name of the API, and of its mount
   * @param document the bundled contract
   */
  constructor(domain: string, document: Document) {
    this.domain = domain;
    this.document = document;
    this.validator = new Validator(document);
    this.#basePaths = basePathsOf(document);
    for (const template of Object.keys(document.paths)) this.#add(template);
  }

  /**
   * @param path the path below the mount, still URL-encoded
   * @param search the query as it was sent
   * @returns the paths of the contract that are meant, the most likely first, with the values of their parameters, still
   *   URL-encoded; none if the contract has no such path. A path may be sent below a base path of the contract's servers.
   * @throws Failure 400 for a path that is not well encoded
   */
  find(path: string, search?: string): { path: Path; params: Record<string, string> }[] {
    const below = this.#basePaths
      .filter((base) => path === base || path.startsWith(`${base}/`))
      .map((base) => path.slice(base.length) || '/');
    return [path, ...below]
      .flatMap((one) => this.#routes.find(one, search))
      .map(({ value, params }) => ({ path: value, params }));
  }

  #add(template: string): void {
    const item = this.document.paths[template] ?? {};
    const path: Path = {
      template,
      operations: new Map(),
    };
    for (const { method, object } of operationsIn(item)) {
      const operation = this.#operation(method, path, item, object);
      path.operations.set(method, operation);
      this.operations.push(operation);
    }
    this.#routes.add(template, path);
  }

  #operation(method: string, path: Path, item: PathItem, object: OperationObject): Operation {
    const responses = Object.entries(object.responses ?? {});
    const parameters = withoutSecondQuery(parametersOf(this.document, item, object));
    const body = object.requestBody && resolve<RequestBody>(this.document, object.requestBody);
    return {
      id: object.operationId ?? `${method.toUpperCase()} ${path.template}`,
      method,
      path,
      validator: this.validator,
      parameters: [...parameters, ...askedParameters(path.template, parameters)],
      security: object.security ?? this.document.security ?? [],
      bodies: new Map(Object.entries(body?.content ?? {})),
      bodyRequired: body?.required === true,
      responses: new Responses(
        responses.map(([status, one]) => [status, resolve<Response>(this.document, one)]),
      ),
    };
  }
}
