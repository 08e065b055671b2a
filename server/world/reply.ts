/** A reply before it is sent; `body` is undefined where there is none. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

/** A reply as it is sent; `text` is undefined where there is no body. */
export interface Written {
  status: number;
  headers: Record<string, string>;
  text: string | undefined;
}

export function written({ status, headers, body }: Reply): Written {
  return { status, headers, text: body === undefined ? undefined : JSON.stringify(body) };
}
