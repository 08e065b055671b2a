import { once } from 'node:events';

import { proxy as proxyOf } from '../verify/proxy/proxy.ts';
import { listenError, originOf } from './address.ts';
import { PROXY_OPTIONS } from './proxy-flags.ts';
import { errorLine } from './error-line.ts';
import { parsed } from './option.ts';
import { HarFile } from './har-file.ts';
import { makeFolderOf } from './make-folder-of.ts';
import { namedContract } from './named-contract.ts';
import { onSignals } from './shutdown.ts';

/** `kontrak proxy`: passes requests on to a server, and checks them both ways. It runs until a signal ends it. */
export async function proxy(args: readonly string[]): Promise<void> {
  try {
    await start(args);
  } catch (error) {
    console.error(errorLine(error));
    process.exit(2);
  }
}

async function start(args: readonly string[]): Promise<void> {
  const { values, positionals } = parsed(args, PROXY_OPTIONS);
  const [name, extra] = positionals;
  const { url, port, host, strict, har, timeout: seconds } = values;
  if (name === undefined || url === undefined || extra !== undefined)
    throw new Error(
      'kontrak proxy needs one contract and an address: kontrak proxy openapi.yaml --url http://127.0.0.1:4010',
    );
  if (!/^https?:\/\/[^/]/i.test(url) || !URL.canParse(url))
    throw new Error(`--url ${url} is no http or https address.`);
  if (!/^[0-9]+$/.test(port) || Number(port) > 65535)
    throw new Error(`--port ${port} is not a port.`);
  if (!/^[1-9][0-9]{0,5}$/.test(seconds))
    throw new Error(`--timeout ${seconds} is no whole number from 1.`);
  const timeout = Number(seconds) * 1000;
  const { contract } = await namedContract(name);
  if (har !== undefined) makeFolderOf(har);
  const file = har === undefined ? undefined : new HarFile(har);
  const { server } = proxyOf({
    ...{ contract, url, strict, timeout, log: console.error },
    keep: (exchange) => file?.add(exchange),
  });
  server.listen(Number(port), host);
  await once(server, 'listening').catch((error: unknown) => {
    throw listenError(error, Number(port), host);
  });
  console.log(`Kontrak passes on to ${url} from ${originOf(server, host)}`);
  onSignals(() => {
    if (file?.error !== undefined) console.error(file.error);
    process.exit(file?.error === undefined ? 0 : 2);
  });
}
