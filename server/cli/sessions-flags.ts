import type { Option } from './option.ts';

/** The flags of `kontrak sessions`. */
export const SESSIONS_OPTIONS = {
  store: {
    type: 'string',
    value: 'WHERE',
    told: 'the store: a file, kontrak.db, or PostgreSQL, postgres://…',
  },
  as: { type: 'string', value: 'NAME', told: 'import the session under this name' },
  output: { type: 'string', value: 'FILE', told: 'write the export there' },
} as const satisfies Record<string, Option>;
