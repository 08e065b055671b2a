declare module 'parse-prefer-header' {
  /** The preferences of a Prefer header (RFC 7240), by their names in camelCase. One without a value is true. */
  export default function parsePreferHeader(
    header: string | string[],
  ): Record<string, string | true>;
}
