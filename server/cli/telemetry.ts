import { VERSION } from '../control/version.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Milliseconds, as the specification of OpenTelemetry says for OTEL_METRIC_EXPORT_INTERVAL. */
const INTERVAL = 60_000;

/**
 * The packages that a user installs, for the usual protocol, with the versions that go together. Those that npm takes by
 * itself do not.
 */
const PACKAGES = {
  api: '1.9',
  core: '2.12',
  resources: '2.12',
  'sdk-trace-base': '2.12',
  'sdk-metrics': '2.12',
  'exporter-trace-otlp-proto': '0.223',
  'exporter-metrics-otlp-proto': '0.223',
};

/**
 * Begins to send traces and metrics if the environment names a place for them; else nothing is loaded. The mock serves
 * without them where they cannot be sent, as the variables may be meant for all programs of a machine.
 */
export async function startTelemetry(
  environment: Environment = process.env,
  log: (line: string) => void = console.error,
): Promise<Telemetry | undefined> {
  const traces = protocolOf(environment, 'TRACES');
  const metrics = protocolOf(environment, 'METRICS');
  if (traces === undefined && metrics === undefined) return undefined;
  const interval = Number(environment['OTEL_METRIC_EXPORT_INTERVAL'] ?? '') || INTERVAL;
  try {
    const { Telemetry } = await import('../telemetry/telemetry.ts');
    return await Telemetry.start({ version: VERSION, traces, metrics, interval, log });
  } catch (error) {
    log(`No traces and metrics are sent: ${reasonOf(error)}`);
    return undefined;
  }
}

/**
 * The protocol of traces or of metrics; undefined if none are to be sent. The names of the variables are the
 * specification's: https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/
 */
function protocolOf(environment: Environment, signal: 'TRACES' | 'METRICS'): string | undefined {
  // An empty variable counts as none, says the specification.
  const set = (name: string): string | undefined => {
    const value = environment[`OTEL_${name}`];
    return value === '' ? undefined : value;
  };
  const isOff =
    set('SDK_DISABLED')?.toLowerCase() === 'true' || set(`${signal}_EXPORTER`) === 'none';
  const either = (name: string) =>
    set(`EXPORTER_OTLP_${signal}_${name}`) ?? set(`EXPORTER_OTLP_${name}`);
  return isOff || either('ENDPOINT') === undefined
    ? undefined
    : (either('PROTOCOL') ?? 'http/protobuf');
}

function reasonOf(error: unknown): string {
  const { message } = error as Error; // the cast: modules and our own code throw nothing else
  const [, name] = /'(@opentelemetry\/[^/']+)/.exec(message) ?? [];
  if (name === undefined) return message;
  const all = Object.entries(PACKAGES).map(([one, version]) => `@opentelemetry/${one}@${version}`);
  return `${name} is missing; npm install ${all.join(' ')}`;
}
