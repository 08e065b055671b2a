// Traces and metrics by OpenTelemetry. Its packages are optional, so this room is loaded only where they are wanted.
import { diag, DiagLogLevel } from '@opentelemetry/api';
import { setGlobalErrorHandler } from '@opentelemetry/core';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
  serviceInstanceIdDetector,
} from '@opentelemetry/resources';
import type { Resource } from '@opentelemetry/resources';

import { metricExporter, spanExporter } from './exporters.ts';
import { Metrics } from './metrics.ts';
import { Traces } from './traces.ts';
import type { Answered } from '../http/answered.ts';
import type { Log } from '../http/log.ts';
import type { Sessions } from '../world/sessions.ts';

/** The settings that the packages do not read from the environment by themselves. */
export interface TelemetrySettings {
  version: string;
  /** The protocol of each; undefined for what is not sent. */
  traces: string | undefined;
  metrics: string | undefined;
  /** Milliseconds between two exports of metrics. */
  interval: number;
  /** Writes a line about trouble, such as with a collector that cannot be reached. */
  log: Log;
}

/** The traces and metrics of a mock. */
export class Telemetry {
  readonly #traces: Traces | undefined;
  readonly #metrics: Metrics | undefined;

  private constructor(traces: Traces | undefined, metrics: Metrics | undefined) {
    this.#traces = traces;
    this.#metrics = metrics;
  }

  /** @throws Error for a protocol that we cannot speak */
  static async start(settings: TelemetrySettings): Promise<Telemetry> {
    const { traces, metrics, interval } = settings;
    tellOnce(settings.log);
    const resource = resourceOf(settings.version);
    return new Telemetry(
      traces === undefined ? undefined : new Traces(resource, await spanExporter(traces)),
      metrics === undefined
        ? undefined
        : new Metrics(resource, await metricExporter(metrics), interval),
    );
  }

  /** Adds a request. */
  readonly add = (answered: Answered): void => {
    this.#traces?.add(answered);
    this.#metrics?.add(answered);
  };

  /** Tells from now on what the sessions in memory need. */
  watch(sessions: Sessions): void {
    this.#metrics?.watch(sessions);
  }

  /** Sends what waits, and ends. A collector that cannot be reached is no error. */
  async end(): Promise<void> {
    await Promise.allSettled([this.#traces?.end(), this.#metrics?.end()]);
  }
}

/** The service: OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES come before our own words. */
function resourceOf(version: string): Resource {
  const own = { 'service.name': 'kontrak', 'service.version': version };
  return defaultResource()
    .merge(resourceFromAttributes(own))
    .merge(detectResources({ detectors: [serviceInstanceIdDetector, envDetector] }));
}

/** Tells each trouble once: a collector that is away would fill the log. */
function tellOnce(log: Log): void {
  const told = new Set<string>();
  const tell = (error: string): void => {
    const [message = ''] = error.split('\n');
    if (told.has(message)) return;
    told.add(message);
    log(`OpenTelemetry: ${message}`);
  };
  const nothing = () => undefined;
  const logger = { error: tell, warn: nothing, info: nothing, debug: nothing, verbose: nothing };
  diag.setLogger(logger, DiagLogLevel.ERROR);
  setGlobalErrorHandler((error) => {
    tell(error instanceof Error ? error.message : JSON.stringify(error));
  });
}
