import { METHODS, parametersOf, resolve } from './document.ts';
import { Routes } from './routes.ts';
import { Validator } from './validator.ts';
import type { Document, Method, OperationObject, PathItem, Response } from './document.ts';
import type { Operation, Path } from './operation.ts';

/** The contract of one API: its operations, and a look-up of its paths. */
export class Contract {
  readonly domain: string;
  readonly document: Document;
  readonly operations: Operation[] = [];
  readonly #routes = new Routes<Path>();

  /**
   * @param domain the name of the API, and of its mount
   * @param document the bundled contract
   */
  constructor(domain: string, document: Document) {
    this.domain = domain;
    this.document = document;
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
    let validator: Validator | undefined;
    const path: Path = {
      template,
      operations: new Map(),
      validator: () => (validator ??= new Validator(this.document, template)),
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
    const responses = Object.entries(object.responses);
    const unusable = responses.find(([status]) => !/^[1-5][0-9]{2}$/.test(status));
    if (unusable) {
      // A range or a default is not a status. No reply could have it.
      throw new Error(`${object.operationId} has a response ${unusable[0]}, which is not a status`);
    }
    return {
      id: object.operationId,
      method,
      path,
      parameters: parametersOf(this.document, item, object),
      isPublic: (object.security ?? this.document.security ?? []).length === 0,
      bodyTypes: Object.keys(object.requestBody?.content ?? {}),
      bodyRequired: object.requestBody?.required === true,
      responses: new Map(
        responses.map(([status, one]) => [Number(status), resolve<Response>(this.document, one)]),
      ),
    };
  }
}
