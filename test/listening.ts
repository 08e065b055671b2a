import { once } from 'node:events';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { listen as listenAt } from '../server/http/listen.ts';

/** Serves an app on a free port of loopback while a test file runs. */
export interface Listening {
  origin: string;
  close: () => Promise<void>;
}

export async function listen(app: RequestListener): Promise<Listening> {
  return listening(await listenAt(app, 0, '127.0.0.1'));
}

/** Lets a server of a test's own listen there. */
export async function listenWith(server: Server): Promise<Listening> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return listening(server);
}

function listening(server: Server): Listening {
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
