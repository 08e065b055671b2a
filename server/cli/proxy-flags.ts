import type { Option } from './option.ts';

/** The flags of `kontrak proxy`. */
export const PROXY_OPTIONS = {
  url: { type: 'string', value: 'URL', told: 'the server to pass requests on to' },
  port: { type: 'string', value: 'N', default: '4020', told: 'the port to listen at' },
  host: { type: 'string', value: 'H', default: '127.0.0.1', told: 'the address to listen at' },
  strict: {
    type: 'boolean',
    default: false,
    told: 'refuse what breaks the contract: requests with 400, replies with 502; bodies up to 8 MiB',
  },
  har: { type: 'string', value: 'FILE', told: 'write each exchange to a HAR, whole at any moment' },
  timeout: {
    type: 'string',
    value: 'N',
    default: '60',
    told: 'the seconds until a reply must begin',
  },
} as const satisfies Record<string, Option>;
