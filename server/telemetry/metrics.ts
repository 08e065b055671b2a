import { ValueType } from '@opentelemetry/api';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import type { Histogram, Meter } from '@opentelemetry/api';
import type { Resource } from '@opentelemetry/resources';
import type { PushMetricExporter } from '@opentelemetry/sdk-metrics';

import { fewAttributes } from './attributes.ts';
import type { Answered } from '../http/answered.ts';
import type { Sessions } from '../world/sessions.ts';

/** Seconds, as the conventions advise for `http.server.request.duration`. */
const BOUNDARIES = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

/** The longest time that an export may take. */
const TIMEOUT = 30_000;

/** Sends how long requests take, and how much this process keeps. */
export class Metrics {
  readonly #provider: MeterProvider;
  readonly #meter: Meter;
  readonly #durations: Histogram;

  /** @param interval milliseconds between two exports */
  constructor(resource: Resource, exporter: PushMetricExporter, interval: number) {
    const reader = new PeriodicExportingMetricReader({
      exporter,
      exportIntervalMillis: interval,
      exportTimeoutMillis: Math.min(TIMEOUT, interval),
    });
    this.#provider = new MeterProvider({ resource, readers: [reader] });
    this.#meter = this.#provider.getMeter('kontrak');
    this.#durations = this.#meter.createHistogram('http.server.request.duration', {
      description: 'Duration of HTTP server requests.',
      unit: 's',
      advice: { explicitBucketBoundaries: BOUNDARIES },
    });
  }

  add(answered: Answered): void {
    const seconds = (answered.ended - answered.arrived) / 1000;
    this.#durations.record(seconds, fewAttributes(answered));
  }

  /** Tells from now on what the sessions in memory need. */
  watch(sessions: Sessions): void {
    this.#gauge('kontrak.sessions', 'Sessions in memory.', '{session}', () => sessions.all.length);
    this.#gauge(
      'kontrak.journals.size',
      'Bytes of all journals.',
      'By',
      () => sessions.journalledBytes,
    );
    this.#gauge(
      'kontrak.worlds.size',
      'Bytes of all worlds beyond their first data.',
      'By',
      () => sessions.worldBytes,
    );
  }

  end(): Promise<void> {
    return this.#provider.shutdown();
  }

  #gauge(name: string, description: string, unit: string, read: () => number): void {
    const options = { description, unit, valueType: ValueType.INT };
    this.#meter.createObservableGauge(name, options).addCallback((result) => {
      result.observe(read());
    });
  }
}
