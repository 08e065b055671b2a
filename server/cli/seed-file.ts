import { z } from 'zod';

import { textOfFile } from './file-text.ts';

const Seed = z.object({ domains: z.record(z.string(), z.record(z.string(), z.unknown())) });

/**
 * The states by API in a file. It has the form in which the control API tells the state of a session; whatever it leaves
 * out is as in the scenario.
 * @throws Error in one line for a file that has none
 */
export function seedIn(file: string): Record<string, unknown> {
  const text = textOfFile(file);
  try {
    return Seed.parse(JSON.parse(text)).domains;
  } catch (error) {
    throw new Error(`${file} is no state like { "domains": { "frog-cloud": { … } } }.`, {
      cause: error,
    });
  }
}
