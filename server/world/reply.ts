/** A reply before it is sent. Without a body, `body` is undefined. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

/** A reply with its body as JSON text. Without a body, `text` is undefined. */
export interface Written {
  status: number;
  headers: Record<string, string>;
  text: string | undefined;
}

export function written({ status, headers, body }: Reply): Written {
  return { status, headers, text: body === undefined ? undefined : JSON.stringify(body) };
}
