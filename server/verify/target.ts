/** The path of a target, and its query, which may have a question mark of its own (RFC 3986, section 3.4). */
export function targetParts(target: string): { path: string; search: string } {
  const [path = '', search = ''] = target.split(/\?(.*)/s);
  return { path, search };
}
