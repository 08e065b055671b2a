/** A reply before it is sent. Without a body, `body` is undefined. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}
