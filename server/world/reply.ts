/** A reply before it is sent; `body` is undefined where there is none. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}
