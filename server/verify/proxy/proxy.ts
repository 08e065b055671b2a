// Passes requests on to a server, and checks them both ways.
import { createServer } from 'node:http';
import type { Server } from 'node:http';

import { answerControl } from './control.ts';
import { Passage } from './passage.ts';
import { Passed } from './passed.ts';
import type { ProxyOptions } from './proxy-options.ts';

/**
 * A server that passes everything on, and judges it by a contract. Bodies are passed byte for byte.
 * @returns the server, which does not listen yet, and what it has seen
 */
export function proxy(options: ProxyOptions): { server: Server; passed: Passed } {
  const passed = new Passed(options);
  const server = createServer((incoming, outgoing) => {
    if (answerControl(incoming, outgoing, passed)) return;
    new Passage(incoming, outgoing, options, passed).go().catch(() => {
      outgoing.destroy();
    });
  });
  return { server, passed };
}
