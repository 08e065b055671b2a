import type { Server } from 'node:net';

/** The origin of a server that listens, with the port that it has got. */
export function originOf(server: Server, host: string): string {
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server does not listen.');
  return `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
}

/** The reason in one line why a server cannot listen. */
export function listenError(error: unknown, port: number, host: string): unknown {
  const { code } = error as NodeJS.ErrnoException; // the cast: only Node throws there
  return code === 'EADDRINUSE'
    ? new Error(`Port ${port} of ${host} is taken; choose another with --port.`)
    : error;
}
