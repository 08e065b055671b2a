import type { AddressInfo } from 'node:net';
import type { Express } from 'express';

import { listen as listenAt } from '../server/http/listen.ts';

/** Serves an app on a free port of loopback while a test file runs. */
export interface Listening {
  origin: string;
  close: () => Promise<void>;
}

export async function listen(app: Express): Promise<Listening> {
  const server = await listenAt(app, 0, '127.0.0.1');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}
