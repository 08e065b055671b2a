/** The part of a content type before its parameters, in lower case. */
export function essenceOf(type: string): string {
  const [essence = ''] = type.split(';');
  return essence.trim().toLowerCase();
}

/** True for JSON and for what is written as JSON (RFC 6839, section 3.1). */
export function isJson(type: string): boolean {
  return /[/+]json$/.test(essenceOf(type));
}

/**
 * The media type of a contract that a content type is of. The same text wins over the same type with other parameters,
 * and that over a range such as `text/*`.
 * @param keys the contract's media types and ranges
 * @returns one of the keys, or undefined if none fits
 */
export function mediaTypeFor(keys: Iterable<string>, type: string): string | undefined {
  const all = [...keys];
  const essence = essenceOf(type);
  const [kind = ''] = essence.split('/');
  return (
    all.find((key) => key.toLowerCase() === type.toLowerCase()) ??
    all.find((key) => essenceOf(key) === essence) ??
    all.find((key) => essenceOf(key) === `${kind}/*`) ??
    all.find((key) => essenceOf(key) === '*/*')
  );
}
