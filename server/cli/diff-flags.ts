import type { Option } from './option.ts';

/** The flags of `kontrak diff`. */
export const DIFF_OPTIONS = {
  format: { type: 'string', value: 'F', default: 'text', told: 'text, markdown or json' },
  output: { type: 'string', value: 'FILE', told: 'write it there' },
  known: {
    type: 'string',
    value: 'FILE',
    told: 'YAML: a list of id, reason and until (a day) of changes that are known',
  },
} as const satisfies Record<string, Option>;
