// The methods of a path: those that OpenAPI names itself, and any other of `additionalOperations` (OpenAPI 3.2).
import { METHODS as KNOWN_TO_NODE } from 'node:http';

import { METHODS } from './document.ts';
import type { OperationObject, PathItem } from './document.ts';

/** One operation of a path. */
export interface MethodOperation {
  /** In lower case. */
  method: string;
  /** The keys that lead to it from its path. */
  keys: readonly string[];
  object: OperationObject;
}

/** The operations of a path, those that OpenAPI names itself first. */
export function operationsIn(item: PathItem): MethodOperation[] {
  const usual = METHODS.map((method) => [method, item[method]] as const);
  const additional = Object.entries(item.additionalOperations ?? {})
    .filter(([key]) => isReceived(key))
    .map(([key, object]) => [key.toLowerCase(), object] as const);
  return [...usual, ...additional].flatMap(([method, object]) =>
    object ? [{ method, keys: keysOfMethod(method), object }] : [],
  );
}

/**
 * The keys that lead to an operation from its path.
 * @param method in lower case
 */
export function keysOfMethod(method: string): string[] {
  const isUsual = METHODS.some((one) => one === method);
  return isUsual ? [method] : ['additionalOperations', method.toUpperCase()];
}

/**
 * True for a method that a server can receive, in capitals. Node's parser has a list of its own, and a CONNECT opens a
 * tunnel.
 */
export function isReceived(method: string): boolean {
  return method !== 'CONNECT' && KNOWN_TO_NODE.includes(method);
}
