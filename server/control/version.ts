import manifest from '../../package.json' with { type: 'json' };

/** The version of the mock. */
export const VERSION = manifest.version;
