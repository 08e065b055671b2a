/** One change of a world: `path` is a JSON Pointer (RFC 6901). */
export interface Change {
  op: 'add' | 'remove' | 'replace';
  path: string;
  value?: unknown;
}

/** Changes of a world in order, and those that take them back, as JSON Patch (RFC 6902). */
export class Changes {
  readonly there: Change[] = [];
  readonly back: Change[] = [];

  /** The same in the other direction. */
  turned(): Changes {
    return new Changes(this.back, this.there);
  }

  constructor(there: Change[] = [], back: Change[] = []) {
    this.there = there;
    this.back = back;
  }

  added(path: string, value: unknown): void {
    this.there.push({ op: 'add', path, value });
    this.back.push({ op: 'remove', path });
  }

  removed(path: string, was: unknown): void {
    this.turned().added(path, was);
  }

  replaced(path: string, value: unknown, was: unknown): void {
    this.there.push({ op: 'replace', path, value });
    this.back.push({ op: 'replace', path, value: was });
  }
}
