// Small contracts, and their resources driven without a server.

import { Checks } from '../../server/contract/checks.ts';
import { Contract } from '../../server/contract/contract.ts';
import { derivedDomain } from '../../server/resources/domain.ts';
import { findResources } from '../../server/resources/find.ts';
import { contextOf } from '../../server/world/context.ts';
import { Failure } from '../../server/world/failure.ts';
import { draftOf } from '../../server/world/world.ts';
import { worldOf } from '../world/world.ts';
import type { Document, PathItem, Schema, SchemaObject } from '../../server/contract/document.ts';
import type { Operation } from '../../server/contract/operation.ts';
import type { Plan } from '../../server/resources/plan.ts';
import type { Check, Make } from '../../server/resources/views.ts';
import type { Domain, Result } from '../../server/world/domain.ts';
import type { World } from '../../server/world/world.ts';

/** 2026-03-01T08:00:00Z. */
export const NOW = Date.parse('2026-03-01T08:00:00Z');

export function contractOf(
  paths: Record<string, PathItem>,
  schemas: Record<string, Schema> = {},
): Contract {
  const info = { title: 'Shop', version: '1' };
  return new Contract('shop', { openapi: '3.1.0', info, paths, components: { schemas } });
}

/** A reply or a body of JSON. */
export function json(schema: Schema, example?: unknown) {
  const media = { schema, ...(example === undefined ? {} : { example }) };
  return { description: '', content: { 'application/json': media } };
}

export function listOf(items: Schema): SchemaObject {
  return { type: 'array', items };
}

export function query(name: string, schema: SchemaObject = { type: 'string' }) {
  return { name, in: 'query' as const, schema };
}

export function ref(name: string): SchemaObject {
  return { $ref: `#/components/schemas/${name}` };
}

/** The five operations of a thing, with a bare list. */
export function things(
  item: Schema,
  { path = '/things', id = 'id', type = 'integer', body = item } = {},
): Record<string, PathItem> {
  return {
    [path]: {
      get: { responses: { 200: json(listOf(item)) } },
      post: { requestBody: json(body), responses: { 201: json(item) } },
    },
    [`${path}/{${id}}`]: {
      parameters: [{ name: id, in: 'path', required: true, schema: { type } }],
      get: { responses: { 200: json(item) } },
      put: { requestBody: json(body), responses: { 200: json(item) } },
      patch: { requestBody: json(body), responses: { 200: json(item) } },
      delete: { responses: { 204: { description: '' } } },
    },
  };
}

/** The parts of a plan by `GET /things`, in the words `list things`. */
export function told({ parts }: Plan): Record<string, string> {
  return Object.fromEntries(
    [...parts].map(([{ method, path }, part]) => [
      `${method.toUpperCase()} ${path.template}`,
      part.kind === 'none' ? 'none' : `${part.kind} ${part.resource.key}`,
    ]),
  );
}

/** The reason for an operation's part. */
export function whyOf({ parts }: Plan, method: string, template: string): string {
  for (const [one, { why }] of parts) {
    if (one.method === method && one.path.template === template) return why;
  }
  return '';
}

/** A contract that is answered from the state of one world. */
export class Shop {
  readonly contract: Contract;
  readonly plan: Plan;
  readonly domain: Domain;
  world: World;
  now = NOW;

  constructor(contract: Contract, scenario = 'demo') {
    this.contract = contract;
    this.plan = findResources(contract);
    this.domain = derivedDomain(
      contract,
      this.plan,
      maker(contract.document),
      checker(contract.document),
    );
    this.world = worldOf('shop', this.domain.first[scenario]);
  }

  get state(): Record<string, unknown> {
    return this.domain.schema?.encode(this.world.domains['shop'] as never) ?? {};
  }

  /**
   * Takes a request.
   * @param target the path, with its query
   * @throws Failure as the handler does
   */
  ask(method: string, target: string, body?: unknown): Result {
    const url = new URL(target, 'http://mock.test/shop/');
    const [found] = this.contract.find(url.pathname.slice('/shop'.length));
    const operation = found?.path.operations.get(method.toLowerCase());
    const handler = operation && this.domain.handlers[operation.id];
    if (!found || !handler) throw new Error(`${method} ${target} is not remembered`);
    const draft = draftOf(this.world);
    const request = {
      path: typed(operation, 'path', decoded(found.params)),
      query: typed(operation, 'query', Object.fromEntries(url.searchParams)),
      headers: {},
      body,
      url: url.href,
    };
    const result = handler(request, contextOf(draft, 'shop', this.now));
    const detached = JSON.parse(JSON.stringify(result)) as Result;
    this.world = draft.commit().world;
    return detached;
  }
}

/** The values of parameters in their types. */
function typed(operation: Operation, place: string, values: Record<string, string>) {
  const entries = Object.entries(values).map(([name, value]) => {
    const known = operation.parameters.find((one) => one.in === place && one.name === name);
    const { type } = (known?.schema ?? {}) as SchemaObject;
    return [name, type === 'integer' ? Number(value) : value];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}

/** Finds where values break schemas of a document. */
export function checker(document: Document): Check {
  const checks = new Checks(document);
  return (schema, value, direction) => checks.violations(schema, value, direction);
}

/** Makes the least value that a schema allows, and keeps the fields of a wish that are of their types. */
export function maker(document: Document): Make {
  return (schema, seed, _direction, wish) => made(document, schema, seed, wish, 0);
}

function made(
  document: Document,
  schema: Schema,
  seed: number,
  wish: unknown,
  level: number,
): unknown {
  if (typeof schema !== 'object' || level > 8) return wish ?? {};
  const { $ref, type, properties = {}, required = [], items, enum: values, format, allOf } = schema;
  const inside = (one: Schema, kept: unknown) => made(document, one, seed, kept, level + 1);
  if ($ref !== undefined) {
    const name = $ref.split('/').at(-1) ?? '';
    return inside((document.components?.['schemas']?.[name] ?? {}) as Schema, wish);
  }
  if (values) return values.includes(wish) ? wish : values[0];
  if (allOf) return Object.assign({}, ...allOf.map((one) => inside(one, wish)));
  if (type === 'integer' || type === 'number') {
    return typeof wish === 'number' ? wish : Math.abs(seed % 1000);
  }
  if (type === 'boolean') return wish === true;
  if (type === 'array') {
    const list: unknown[] = Array.isArray(wish) ? wish : [];
    return list.map((one) => inside(items ?? true, one));
  }
  if (type === 'string') {
    if (format === undefined)
      return typeof wish === 'string' ? wish : `made-${Math.abs(seed % 1000)}`;
    return format === 'date' ? '2026-01-01' : '2026-01-01T00:00:00Z';
  }
  const kept = (typeof wish === 'object' && wish !== null ? wish : {}) as Record<string, unknown>;
  const names = new Set([...required, ...Object.keys(kept)]);
  return Object.fromEntries(
    [...names].map((name) => [name, inside(properties[name] ?? {}, kept[name])]),
  );
}

/** The failure that an act throws. */
export function failureOf(act: () => unknown): Failure | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

function decoded(params: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, decodeURIComponent(value)]),
  );
}
