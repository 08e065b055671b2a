import type { Option } from './option.ts';

/** The flags of `kontrak record`. */
export const RECORD_OPTIONS = {
  url: {
    type: 'string',
    value: 'URL',
    default: 'http://127.0.0.1:4010',
    told: 'the mock that runs',
  },
  session: { type: 'string', value: 'NAME', default: 'default', told: 'its session' },
  as: {
    type: 'string',
    value: 'FORM',
    default: 'test',
    told: 'test (for Vitest or Jest), arazzo, curl (lines of a shell) or har',
  },
  output: { type: 'string', value: 'FILE', told: 'write it there' },
  'control-token': { type: 'string', value: 'T', told: "the token of the mock's control API" },
} as const satisfies Record<string, Option>;
