// The plan of a contract: the resources that its paths and schemas tell, and the part that each operation has.
import type { Schema } from '../contract/document.ts';
import type { Operation } from '../contract/operation.ts';
import type { ListQuery } from './list-query.ts';

/** The acts on a resource. */
export const ACTS = ['list', 'read', 'create', 'replace', 'update', 'delete'] as const;
export type Act = (typeof ACTS)[number];

/** Things of one kind that a contract lets its clients make, list or read; or one thing alone, a singleton. */
export interface Resource {
  /** Its name in the state and in explanations, such as `things`. No other resource has it. */
  key: string;
  isSingleton: boolean;
  /** The path of the list, or of the singleton itself, as the contract writes it; a list may be missing there. */
  path: string;
  /** The path of one item; undefined for a singleton, and for a list without such a path. */
  itemPath: string | undefined;
  /** The path parameters before the resource's own, in order. */
  parents: Parent[];
  /** Undefined for a singleton. */
  id: Id | undefined;
  /** The schema of one item, as a reply shows it. */
  item: Schema;
}

/** A path parameter before a resource. */
export interface Parent {
  parameter: string;
  /** The resource whose items it names; undefined where none is known, so that every value is good. */
  resource: Resource | undefined;
  /** The item's property that shows the parameter's value, if it has one. */
  property: string | undefined;
  /** True if this property is a number. */
  isNumber: boolean;
}

/** The property by which a path names an item. */
export interface Id {
  property: string;
  /** Another property that the path may go by, as in `/things/{idOrSlug}`. */
  other: string | undefined;
  schema: Schema;
  /** This schema together with that of the path parameter, if the parameter asks for more. */
  asked: Schema | undefined;
  /** True if ids count up. */
  counts: boolean;
  /** True if they are numbers in JSON. */
  isNumber: boolean;
  /** The path parameter; undefined where no path names an item. */
  parameter: string | undefined;
}

/** The reply to an operation whose act is done. */
export interface ReplyForm {
  status: number;
  /** The media type; undefined for a reply without a body. */
  type: string | undefined;
  schema: Schema | undefined;
  /** `other` is neither an item nor a list: the contract's example answers, or a made body. */
  holds: 'item' | 'list' | 'nothing' | 'other';
  /** The properties on the way to the item or the list; empty where it is the body itself. */
  way: readonly string[];
  /** The schema of the item, or of the list's elements. */
  inner: Schema | undefined;
}

/** The body of a request that changes an item. */
export interface BodyForm {
  /** The properties on the way to the item's; empty where they are the body's own. */
  way: readonly string[];
  schema: Schema;
  /** True for a list of operations by JSON Patch (RFC 6902). */
  isJsonPatch: boolean;
}

/** The place of an item's id in a request. */
export interface IdPlace {
  in: 'path' | 'query' | 'body';
  name: string;
}

/** The part of an operation that is answered from the state. */
export interface Remembered {
  kind: Act;
  resource: Resource;
  /** One plain sentence for a person. */
  why: string;
  reply: ReplyForm;
  body: BodyForm | undefined;
  /** Undefined for a list, for a singleton, and where a create makes the id. */
  id: IdPlace | undefined;
  /** The names of the path parameters for the resource's parents, in order: paths may name them otherwise. */
  scope: readonly string[];
  /** For a list. */
  query: ListQuery | undefined;
  /** For a replace: it makes an item that is not there, with this reply. */
  creates: ReplyForm | undefined;
}

/** The part of an operation that is answered by the contract's example, or by a made reply. */
export interface Unremembered {
  kind: 'none';
  why: string;
}

export type Part = Remembered | Unremembered;

/** An `x-kontrak` that makes no sense, by its place in the document. */
export interface Problem {
  /** A JSON Pointer. */
  place: string;
  message: string;
}

export interface Plan {
  resources: Resource[];
  /** A part for every operation of the contract. */
  parts: ReadonlyMap<Operation, Part>;
  problems: Problem[];
}
