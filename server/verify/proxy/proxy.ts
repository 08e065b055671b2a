// Passes requests on to a server, and checks them both ways.
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

import { answerControl } from './control.ts';
import { Passage } from './passage.ts';
import { Passed } from './passed.ts';
import { LARGEST_HEAD } from './proxy-options.ts';
import { asksForUpgrade, responseOn } from './upgrade.ts';
import type { ProxyOptions } from './proxy-options.ts';

/**
 * A server that passes everything on, and judges it by a contract. Bodies are passed byte for byte.
 * @returns the server, which does not listen yet, and what it has seen
 */
export function proxy(options: ProxyOptions): { server: Server; passed: Passed } {
  const passed = new Passed(options);
  const pass = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    if (answerControl(incoming, outgoing, passed)) return;
    new Passage(incoming, outgoing, options, passed).go().catch((error: unknown) => {
      // A client that has gone makes errors of its own.
      if (!incoming.destroyed && error instanceof Error) options.log(String(error.stack));
      outgoing.destroy();
    });
  };
  const settings = {
    maxHeaderSize: LARGEST_HEAD,
    // A large body may take its time.
    requestTimeout: 0,
    shouldUpgradeCallback: asksForUpgrade,
  };
  const server = createServer(settings, pass);
  server.on('upgrade', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    pass(incoming, responseOn(incoming, socket, head));
  });
  return { server, passed };
}
