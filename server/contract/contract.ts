import { METHODS, resolve } from './document.ts';
import { Routes } from './routes.ts';
import { PathValidator } from './validator.ts';
import type { Violation } from '../world/failure.ts';
import type { Document, Method, OperationObject, Parameter, Response } from './document.ts';
import type { Reply } from './exchange.ts';

/** One operation of a contract, its references resolved. */
export interface Operation {
  id: string;
  method: Method;
  path: Path;
  parameters: Parameter[];
  /** Whether it is open to anybody, without credentials. */
  isPublic: boolean;
  /** Media types that a request body may have, the preferred one first; none where there is no body. */
  bodyTypes: string[];
  bodyRequired: boolean;
  /** The documented replies by status. */
  responses: Map<number, Response>;
}

/** One path of a contract with its operations. */
export interface Path {
  template: string;
  /** By method, in lower case. */
  operations: Map<string, Operation>;
  /** Compiled on the first request that reaches the path. */
  validator: () => PathValidator;
}

/** A contract, ready to be asked which operation a request means. */
export class Contract {
  readonly domain: string;
  readonly document: Document;
  readonly operations: Operation[] = [];
  readonly #routes = new Routes<Path>();

  /**
   * @param domain the name of the API, which is its mount as well
   * @param document the bundled contract
   */
  constructor(domain: string, document: Document) {
    this.domain = domain;
    this.document = document;
    for (const template of Object.keys(document.paths)) this.#add(template);
  }

  /**
   * @param path the path below the mount, still URL-encoded
   * @returns the path with the values of its parameters, or undefined where the contract has none
   */
  find(path: string): { path: Path; params: Record<string, string> } | undefined {
    const match = this.#routes.find(path);
    return match && { path: match.value, params: match.params };
  }

  /**
   * Checks a reply before there is any request for it.
   * @returns every way in which the reply breaks the contract; an undocumented status is one
   */
  async checkReply(operation: Operation, reply: Reply): Promise<Violation[]> {
    const inPath = operation.parameters.filter((one) => one.in === 'path');
    const params = Object.fromEntries(inPath.map(({ name }) => [name, 'any']));
    const request = { params, query: {}, headers: {} };
    const exchange = await operation.path.validator().open(operation, request);
    return exchange.checkReply(reply);
  }

  #add(template: string): void {
    const item = this.document.paths[template] ?? {};
    let validator: PathValidator | undefined;
    const path: Path = {
      template,
      operations: new Map(),
      validator: () => (validator ??= new PathValidator(this.document, template)),
    };
    for (const method of METHODS) {
      const object = item[method];
      if (!object) continue;
      const operation = this.#operation(method, path, object, item.parameters ?? []);
      path.operations.set(method, operation);
      this.operations.push(operation);
    }
    this.#routes.add(template, path);
  }

  #operation(
    method: Method,
    path: Path,
    object: OperationObject,
    shared: NonNullable<OperationObject['parameters']>,
  ): Operation {
    const responses = Object.entries(object.responses);
    const unusable = responses.find(([status]) => !/^[1-5][0-9]{2}$/.test(status));
    if (unusable) {
      // A range or a default says nothing that could be answered.
      throw new Error(`${object.operationId} has a response ${unusable[0]}, which is no status`);
    }
    return {
      id: object.operationId,
      method,
      path,
      parameters: this.#parameters(shared, object.parameters ?? []),
      isPublic: (object.security ?? this.document.security ?? []).length === 0,
      bodyTypes: Object.keys(object.requestBody?.content ?? {}),
      bodyRequired: object.requestBody?.required === true,
      responses: new Map(
        responses.map(([status, one]) => [Number(status), resolve<Response>(this.document, one)]),
      ),
    };
  }

  /** The parameters of an operation: its own, and those of its path that it does not override. */
  #parameters(
    shared: NonNullable<OperationObject['parameters']>,
    own: NonNullable<OperationObject['parameters']>,
  ): Parameter[] {
    const all = [...shared, ...own].map((one) => resolve<Parameter>(this.document, one));
    const byKey = new Map(all.map((one) => [`${one.in} ${one.name}`, one]));
    return [...byKey.values()];
  }
}
