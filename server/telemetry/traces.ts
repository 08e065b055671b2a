import { context, SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Context, Span, TextMapGetter, Tracer } from '@opentelemetry/api';
import type { Resource } from '@opentelemetry/resources';
import type { SpanExporter } from '@opentelemetry/sdk-trace-base';

import { attributesOf, isFailed } from './attributes.ts';
import type { Answered } from '../http/answered.ts';

type Headers = Answered['request']['headers'];

const HEADERS: TextMapGetter<Headers> = {
  get: (headers, name) => headers[name],
  keys: (headers) => Object.keys(headers),
};

const PROPAGATOR = new W3CTraceContextPropagator();

/** Sends a span for each request. The trace that the request names in `traceparent` goes on. */
export class Traces {
  readonly #provider: BasicTracerProvider;
  readonly #tracer: Tracer;

  constructor(resource: Resource, exporter: SpanExporter) {
    const spanProcessors = [new BatchSpanProcessor(exporter)];
    this.#provider = new BasicTracerProvider({ resource, spanProcessors });
    this.#tracer = this.#provider.getTracer('kontrak');
  }

  add(answered: Answered): void {
    const { arrived: startTime, ended, request, route, told } = answered;
    const attributes = attributesOf(answered);
    const method = String(attributes['http.request.method']).replace('_OTHER', 'HTTP');
    const name = route === undefined ? method : `${method} ${route}`;
    const options = { kind: SpanKind.SERVER, startTime, attributes };
    const span = this.#tracer.startSpan(name, options, contextOf(request.headers));
    addEvents(span, told, ended);
    if (isFailed(told.status)) span.setStatus(failureOf(told));
    span.end(ended);
  }

  end(): Promise<void> {
    return this.#provider.shutdown();
  }
}

/** The context of the caller, by W3C Trace Context. */
function contextOf(headers: Headers): Context {
  return PROPAGATOR.extract(context.active(), headers, HEADERS);
}

/** The entry has masked the secrets that a place or a message may quote. */
function addEvents(span: Span, { violations, warnings }: Answered['told'], at: number): void {
  const events = { 'kontrak.violation': violations, 'kontrak.warning': warnings };
  for (const [name, notes] of Object.entries(events))
    for (const { place, message } of notes)
      span.addEvent(name, { 'kontrak.place': place, 'kontrak.message': message }, at);
}

/** The status tells the reason of any failure but a defect. */
function failureOf({ error }: Answered['told']): Parameters<Span['setStatus']>[0] {
  return { code: SpanStatusCode.ERROR, ...(typeof error === 'string' && { message: error }) };
}
