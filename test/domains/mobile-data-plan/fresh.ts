/** Age of a fresh push, and the time until it expires, in milliseconds. */
const AGE = 60_000;
const LIFE = 24 * 60 * 60 * 1000;

/**
 * Gives a push times that the service accepts today. The times of the contract's examples are fixed and long past. A
 * body without such times stays as it is.
 */
export function fresh(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('updateTime' in body)) return body;
  const now = Date.now();
  const updateTime = new Date(now - AGE).toISOString();
  return { ...body, updateTime, expireTime: new Date(now + LIFE).toISOString() };
}
