import type { PushMetricExporter } from '@opentelemetry/sdk-metrics';
import type { SpanExporter } from '@opentelemetry/sdk-trace-base';

/** The exporters of each protocol that we can speak, by its name in OTEL_EXPORTER_OTLP_PROTOCOL. They read all else from the environment. */
const EXPORTERS = {
  'http/protobuf': {
    traces: async () =>
      (await import('@opentelemetry/exporter-trace-otlp-proto')).OTLPTraceExporter,
    metrics: async () =>
      (await import('@opentelemetry/exporter-metrics-otlp-proto')).OTLPMetricExporter,
  },
  'http/json': {
    traces: async () => (await import('@opentelemetry/exporter-trace-otlp-http')).OTLPTraceExporter,
    metrics: async () =>
      (await import('@opentelemetry/exporter-metrics-otlp-http')).OTLPMetricExporter,
  },
};

/** @throws Error for a protocol that we cannot speak */
export async function spanExporter(protocol: string): Promise<SpanExporter> {
  return new (await known(protocol).traces())();
}

/** @throws Error for a protocol that we cannot speak */
export async function metricExporter(protocol: string): Promise<PushMetricExporter> {
  return new (await known(protocol).metrics())();
}

function known(protocol: string): (typeof EXPORTERS)[keyof typeof EXPORTERS] {
  if (Object.hasOwn(EXPORTERS, protocol)) return EXPORTERS[protocol as keyof typeof EXPORTERS]; // the cast: as it has it
  const all = Object.keys(EXPORTERS).join(' and ');
  throw new Error(`there is no protocol ${protocol} here; there are ${all}.`);
}
