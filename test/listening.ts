import type { AddressInfo } from 'node:net';
import type { Express } from 'express';

/** An app on a free port of loopback, for as long as a test file runs. */
export interface Listening {
  origin: string;
  close: () => Promise<void>;
}

export async function listen(app: Express): Promise<Listening> {
  const server = app.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
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
