/** `2`, `2.0`, `v2` or `2.0.1`, with a tag such as `-beta.1` perhaps. A date is none. */
const VERSION = /^v?(\d+)(?:\.(\d+))?(?:\.\d+)*(?:-[a-z][a-z0-9.-]*)?(?:\+.*)?$/i;

/**
 * Tells if a version says that clients may break. Below 1.0, the minor part says so (Semantic Versioning 2.0, 4).
 * @returns undefined if one of them is no version that can be compared
 */
export function isMajorStep(old: string, next: string): boolean | undefined {
  const [before, after] = [VERSION.exec(old.trim()), VERSION.exec(next.trim())];
  if (!before || !after) return undefined;
  const [major, minor] = partsOf(before);
  const [newMajor, newMinor] = partsOf(after);
  return newMajor > major || (newMajor === 0 && major === 0 && newMinor > minor);
}

function partsOf([, major = '0', minor = '0']: RegExpExecArray): [number, number] {
  return [Number(major), Number(minor)];
}
