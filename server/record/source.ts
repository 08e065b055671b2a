// The values of secrets, which no export shows: where a replay gets each of them.

/** The giver of a value at replay. A pointer is a JSON Pointer (RFC 6901). */
export type Source =
  /** The replay itself: the name of its session. */
  | { from: 'session' }
  /** The reader of the export, under a name. */
  | { from: 'reader'; name: string }
  /** The reply to an earlier entry. */
  | { from: 'reply'; entry: number; pointer: string }
  /** The list of messages as it was before an entry. */
  | { from: 'inbox'; entry: number; pointer: string };

/** A text whose end is a secret, such as `Bearer …`, or a number that is one. */
export class Secret {
  readonly before: string;
  readonly source: Source;
  readonly type: 'string' | 'number';

  constructor(before: string, source: Source, type: 'string' | 'number' = 'string') {
    this.before = before;
    this.source = source;
    this.type = type;
  }
}

/** A secret in a reply. Only its type is told. */
export class Unshown {
  readonly type: string;

  constructor(value: unknown) {
    this.type = typeof value;
  }
}

/** The name of a snapshot in a replay. Those of a mock are shared by all of its sessions. */
export function snapshotName(name: string): Secret {
  return new Secret(`${name}-`, { from: 'session' });
}

/** All sources in a value that has secrets. */
export function sourcesIn(value: unknown): Source[] {
  if (value instanceof Secret) return [value.source];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(sourcesIn);
}
