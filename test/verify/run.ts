// Runs of kontrak verify against a server, as tests need them.
import { signWith } from '../../server/verify/request/credentials.ts';
import { verify } from '../../server/verify/run/run.ts';
import type { Contract } from '../../server/contract/contract.ts';
import type { Report } from '../../server/verify/report/report.ts';
import type { Source } from '../../server/verify/run/run.ts';
import type { Settings } from '../../server/verify/run/settings.ts';

/** Verifies all operations, with the word `demo` for each credential, unless other settings are given. */
export function runOn(
  contract: Contract,
  url: string,
  { journeys = [], ...settings }: Partial<Settings> & Pick<Source, 'journeys'> = {},
): Promise<Report> {
  return verify(
    { contract, name: 'contract', placeOf: () => Promise.resolve({ file: 'contract' }), journeys },
    {
      ...{ url, headers: {}, sign: signWith(contract.document, 'demo'), renew: undefined },
      ...{ seed: 1, timeout: 20_000 },
      ...{ most: 100_000, readOnly: false, workers: 1, strict: false, sessionHeader: undefined },
      ...{
        selects: () => true,
        avoids: () => false,
        known: new Set<string>(),
        progress: () => undefined,
      },
      ...settings,
    },
  );
}

/** The findings of a report in few words. */
export function toldBy({ findings }: Report): string[] {
  return findings.map(({ fault, operation, title }) => `${fault.check} ${operation}: ${title}`);
}
