// The package: `import { createMock, defineDomain, load } from 'kontrak'`.
export { createApp, createMock } from './app.ts';
export { load } from './contract/load.ts';
export { LoadError } from './contract/load/load-error.ts';
export { defineCode as defineDomain } from './world/code.ts';
export { Failure } from './world/failure.ts';
export { tableSchema } from './world/table-schema.ts';
export { all, find, put, remove, tableOf } from './world/table.ts';
export type { ServedContract } from './apis.ts';
export type { Mock, Options } from './app.ts';
export type { Document } from './contract/document.ts';
export type { Loaded, LoadOptions } from './contract/load.ts';
export type { Problem } from './contract/problem.ts';
export type { Code, CodeDefinition, OperationsIn, Remembered } from './world/code.ts';
export type { Context, Handler, Handlers, ReplyOf, RequestOf } from './world/handlers.ts';
export type { Table } from './world/table.ts';
