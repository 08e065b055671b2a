/** How old a fresh push is, and for how long it holds, in milliseconds. */
const AGE = 60_000;
const LIFE = 24 * 60 * 60 * 1000;

/**
 * The body of a push with times that the service takes today: those of the contract's examples are fixed,
 * and have long been over. A body without such times stays as it is.
 */
export function fresh(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('updateTime' in body)) return body;
  const now = Date.now();
  const updateTime = new Date(now - AGE).toISOString();
  return { ...body, updateTime, expireTime: new Date(now + LIFE).toISOString() };
}
