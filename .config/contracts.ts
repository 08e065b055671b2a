import { readFileSync } from 'node:fs';

import { parse } from 'yaml';

interface Api {
  root: string;
  output: string;
}

/** The contracts by domain. redocly.yaml is the only list of them. */
export function contracts(): Map<string, Api> {
  // The cast: `redocly lint` validates the file against Redocly's own schema.
  const config = parse(readFileSync('redocly.yaml', 'utf8')) as { apis: Record<string, Api> };
  return new Map(Object.entries(config.apis));
}
