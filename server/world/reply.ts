/** A reply before it is sent. Without a body, `body` is undefined. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  /** A JSON value. */
  body: unknown;
  /** The body as it is sent, for a content type other than JSON. */
  encoded?: string | Uint8Array;
}

/** A reply with its body as it is sent. Without a body, `content` is undefined. */
export interface Written {
  status: number;
  headers: Record<string, string>;
  content: string | Uint8Array | undefined;
}

/** Writes the body as JSON, unless it is encoded already. */
export function written({ status, headers, body, encoded }: Reply): Written {
  return {
    status,
    headers,
    content: encoded ?? (body === undefined ? undefined : JSON.stringify(body)),
  };
}
