// The types that tie a domain's handlers to its contract, and the context that handlers work in.
import type { Eventual } from './steps.ts';
import type { Random } from './random.ts';
import type { Message } from './world.ts';

/** An operation as openapi-typescript writes it. */
interface OperationType {
  parameters: { path?: unknown; query?: unknown; header?: unknown };
  requestBody?: { content: Record<string, unknown> };
  responses: Record<number, { content?: Record<string, unknown> }>;
}

type ContentOf<Body> = Body extends { content: infer Content } ? Content[keyof Content] : undefined;

/** A validated request, in the types of its contract. */
export interface RequestOf<Operation> {
  path: Operation extends { parameters: { path: infer Path } } ? Path : Record<string, never>;
  query: Operation extends { parameters: { query?: infer Query } }
    ? NonNullable<Query>
    : Record<string, never>;
  headers: Record<string, string | string[] | undefined>;
  body: Operation extends { requestBody: infer Body }
    ? ContentOf<Body>
    : Operation extends { requestBody?: infer Body }
      ? ContentOf<Body> | undefined
      : undefined;
}

/** A documented status; any number stands for `default` and for a range such as `4XX`. */
type StatusOf<Key> = Key extends number ? Key : number;

/** A reply that the contract allows: one of its statuses with the body of that status. */
export type ReplyOf<Operation extends { responses: object }> = {
  [Status in keyof Operation['responses']]: ContentOf<
    Operation['responses'][Status]
  > extends undefined
    ? { status: StatusOf<Status> }
    : { status: StatusOf<Status>; body: ContentOf<Operation['responses'][Status]> };
}[keyof Operation['responses']];

/** The surroundings of a handler. It never sees Express, the real time or real randomness. */
export interface Context<Slice, Principal = undefined> {
  /** A draft of the domain's own state. Changing it changes the world. */
  state: Slice;
  /** The party that the credentials stand for. */
  principal: Principal;
  /** The session's time, in milliseconds since 1970. */
  now: number;
  random: Random;
  /** Puts a message into the session's inbox. */
  send: (message: Pick<Message, 'channel' | 'to' | 'subject' | 'text' | 'data'>) => void;
  /** Plans one of the domain's events for a time. */
  schedule: (at: number, kind: string, data: unknown) => void;
  /** True if the next occurrence of a recurring event is planned for this very time. */
  isNext: (at: number, kind: string) => boolean;
  /** Plans the next occurrence of a recurring event; it replaces the one that was planned before. */
  scheduleNext: (at: number, kind: string) => void;
}

/** A handler. It answers at once, or in steps where its work may concern many records. */
export type Handler<Operation extends { responses: object }, Slice, Principal = undefined> = (
  request: RequestOf<Operation>,
  context: Context<Slice, Principal>,
) => Eventual<ReplyOf<Operation>>;

/** Handlers by operationId. The contract's example answers an operation without one. */
export type Handlers<Operations, Slice, Principal = undefined> = {
  [Id in keyof Operations]?: Operations[Id] extends OperationType
    ? Handler<Operations[Id], Slice, Principal>
    : never;
};

/** The headers of a request and its body as it was sent. Some credentials depend on them. */
export interface SignedRequest {
  operationId: string;
  method: string;
  /** The path below the mount, without the query. */
  path: string;
  headers: Record<string, string | string[] | undefined>;
  bytes: Buffer;
  /** The parsed body, which is not checked yet; its text if it could not be parsed. */
  body: unknown;
}
