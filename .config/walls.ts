// The walls between the server's rooms, for dependency-cruiser. Imports of types count like any other.
import type { IConfiguration, IForbiddenRuleType } from 'dependency-cruiser';

/**
 * Each room, with the other rooms that it may import. Types in generated/ are open to all. A room that is not named
 * here stands on top: nobody below may import it.
 */
const ROOMS: Record<string, string[]> = {
  world: [],
  store: ['world'],
  credentials: ['world'],
  contract: ['world'],
  resources: ['world', 'contract'],
  diff: ['world', 'contract'],
  verify: ['world', 'contract', 'resources'],
  http: ['world', 'contract'],
  docs: ['world', 'contract', 'http'],
  console: ['contract', 'http'],
  record: ['world', 'contract'],
  control: ['world', 'contract', 'http', 'credentials', 'record'],
  telemetry: ['world', 'contract', 'http'],
};

/** Code of ours; generated types are no code. */
const OURS = '^(server|test|[.]config)/';

function wall(room: string, open: string[]): IForbiddenRuleType {
  return {
    name: `${room}-imports`,
    comment: `${room} imports ${open.join(', ') || 'no other room'}.`,
    severity: 'error',
    from: { path: `^server/${room}/` },
    to: { path: OURS, pathNot: `^server/(${[room, ...open].join('|')})/` },
  };
}

export default {
  forbidden: [
    ...Object.entries(ROOMS).map(([room, open]) => wall(room, open)),
    {
      name: 'domain-imports',
      comment: 'A domain imports world, credentials and itself: nothing is shared between domains.',
      severity: 'error',
      from: { path: '^server/domains/([^/]+)/' },
      to: { path: OURS, pathNot: '^server/(world|credentials|domains/$1)/' },
    },
    {
      name: 'domain-without-http',
      comment: 'A handler never sees Express.',
      severity: 'error',
      from: { path: '^server/(world|credentials|resources|domains)/' },
      to: { path: 'node_modules/express' },
    },
    {
      name: 'one-validator',
      comment: 'One module knows express-openapi-validator.',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/contract/library[.]ts$' },
      to: { path: 'node_modules/express-openapi-validator' },
    },
    {
      name: 'telemetry-alone',
      comment:
        'OpenTelemetry is optional, so one room imports it, and is loaded only where it is wanted.',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/telemetry/' },
      to: { path: 'node_modules/@opentelemetry' },
    },
    {
      name: 'no-circle',
      comment: 'Modules import each other in one direction.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    // Compiled code has no types, but their imports count here.
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', '^generated/'] },
  },
} satisfies IConfiguration;
