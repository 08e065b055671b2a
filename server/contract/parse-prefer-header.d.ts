declare module 'parse-prefer-header' {
  /** The preferences of a Prefer header (RFC 7240) by their names in camelCase; true for one without a value. */
  export default function parsePreferHeader(
    header: string | string[],
  ): Record<string, string | true>;
}
