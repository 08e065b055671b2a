// A recording as a journey in Arazzo 1.0 (https://spec.openapis.org/arazzo/v1.0.1.html).
import { stringify } from 'yaml';

import { percentDecoded } from '../contract/percent-decoded.ts';
import { Secret, sourcesIn } from './source.ts';
import { oneLine, textOf } from './told.ts';
import type { Contract } from '../contract/contract.ts';
import type { Recording } from './recording.ts';
import type { Source } from './source.ts';
import type { Call, Step } from './steps.ts';

type Fields = Record<string, unknown>;

/**
 * @param contracts of the APIs that are served
 * @param origin of the mock, such as `http://127.0.0.1:4010`
 */
export function arazzoText(
  recording: Recording,
  contracts: ReadonlyMap<string, Contract>,
  origin: string,
): string {
  const { session, scenario, begin, steps, readers } = recording;
  const told = steps.filter((step) => step.kind !== 'call' || isDocumented(step, contracts));
  const lost = steps.flatMap((step) =>
    told.includes(step) || step.kind !== 'call' ? [] : [step.entry],
  );
  const lacks = [
    ...recording.lacks,
    ...(lost.length > 0
      ? [`Entries of no documented operation are left out: ${lost.join(', ')}.`]
      : []),
  ];
  const used = told.flatMap(sourcesIn);
  const apis = new Set(told.flatMap((step) => (step.kind === 'call' ? [step.domain ?? ''] : [])));
  const inputs = [
    ['session', { type: 'string', description: 'Name of a session that is not there yet.' }],
    ...readers.map(({ name, type, place }) => [
      name,
      { type, description: `A secret that is not shown: ${place}.` },
    ]),
  ];
  const document = {
    arazzo: '1.0.1',
    info: {
      title: `The session ${session}`,
      ...(lacks.length > 0 && {
        description: lacks.map((one) => `Incomplete: ${oneLine(one)}`).join('\n'),
      }),
      version: '1.0.0',
    },
    sourceDescriptions: [...apis, 'control'].map((name) => ({
      name,
      type: 'openapi',
      url: `${origin}/contracts/${name}.json`,
    })),
    workflows: [
      {
        workflowId: 'replay',
        inputs: { type: 'object', properties: Object.fromEntries(inputs) as Fields },
        steps: [
          controlStep('begin', 'createSession', 201, { name: '$inputs.session', scenario }, false),
          clockStep('beginClock', begin),
          ...told.map((step, i) => stepOf(step, i, contracts, used)),
        ],
      },
    ],
  };
  return stringify(document, { aliasDuplicateObjects: false });
}

function stepOf(
  step: Step,
  i: number,
  contracts: ReadonlyMap<string, Contract>,
  used: readonly Source[],
): Fields {
  const id = `${step.kind}${i + 1}`;
  switch (step.kind) {
    case 'freeze':
      return clockStep(id, step.at);
    case 'advance':
      return controlStep(id, 'advanceClock', 200, { by: step.by });
    case 'patch': {
      const { requestBody, parameters, ...rest } = controlStep(
        id,
        'updateDomainState',
        200,
        arazzoValue(step.patch),
      );
      const contentType = 'application/merge-patch+json';
      return {
        ...rest,
        parameters: [
          ...(parameters as unknown[]),
          { name: 'domain', in: 'path', value: step.domain },
        ],
        requestBody: { ...(requestBody as Fields), contentType },
      };
    }
    case 'snapshot':
      return controlStep(id, 'createSnapshot', 201, { name: step.name });
    case 'restore':
      return controlStep(id, 'restoreSnapshot', 200, { snapshot: step.name });
    case 'fault': {
      const { domain, operation, effect } = step;
      return controlStep(id, 'createFault', 201, {
        match: { domain, operation },
        effect,
        times: 1,
      });
    }
    case 'inbox': {
      const outputs = outputsOf('inbox', step.entry, used);
      return { ...controlStep(`inbox${step.entry}`, 'listMessages', 200, undefined), ...outputs };
    }
    case 'call':
      return callStep(step, contracts, used);
  }
}

function callStep(
  call: Call,
  contracts: ReadonlyMap<string, Contract>,
  used: readonly Source[],
): Fields {
  const { entry, domain, operation, request, reply } = call;
  const [, , ...rest] = request.path;
  const path = `/${rest.map((one) => (one instanceof Secret ? '***' : textOf(one))).join('/')}`;
  const params = contracts.get(domain ?? '')?.find(path)[0]?.params ?? {};
  const secret = rest.find((one) => one instanceof Secret);
  const type = request.headers.find(([name]) => name === 'content-type')?.[1];
  const parameters = [
    { name: 'X-Kontrak-Session', in: 'header', value: '$inputs.session' },
    ...Object.entries(params).map(([name, value]) => ({
      ...{ name, in: 'path' },
      value: value === '***' ? arazzoValue(secret) : percentDecoded(value),
    })),
    ...request.query.map(([name, value]) => ({ name, in: 'query', value: arazzoValue(value) })),
    ...request.headers
      .filter(([name]) => name !== 'content-type')
      .map(([name, value]) => ({ name, in: 'header', value: arazzoValue(value) })),
  ];
  const { body } = request;
  const payload = body?.kind === 'form' ? Object.fromEntries(body.value) : body?.value;
  return {
    stepId: `call${entry}`,
    operationId: `$sourceDescriptions.${domain}.${operation}`,
    parameters,
    ...(body && { requestBody: { contentType: type, payload: arazzoValue(payload) } }),
    successCriteria: [{ condition: `$statusCode == ${reply.status}` }],
    ...outputsOf('reply', entry, used),
  };
}

/** A request that a step can send and that gets a reply. */
function isDocumented(
  { domain, operation, reply }: Call,
  contracts: ReadonlyMap<string, Contract>,
): boolean {
  const { operations = [] } = contracts.get(domain ?? '') ?? {};
  const found = operations.find(({ id }) => id === operation);
  return found !== undefined && !found.id.includes(' ') && !reply.cut;
}

function clockStep(id: string, at: number): Fields {
  return controlStep(id, 'setClock', 200, { now: new Date(at).toISOString(), frozen: true });
}

function controlStep(
  stepId: string,
  operation: string,
  status: number,
  payload: unknown,
  named = true,
): Fields {
  return {
    stepId,
    operationId: `$sourceDescriptions.control.${operation}`,
    ...(named && { parameters: [{ name: 'session', in: 'path', value: '$inputs.session' }] }),
    ...(payload !== undefined && { requestBody: { contentType: 'application/json', payload } }),
    successCriteria: [{ condition: `$statusCode == ${status}` }],
  };
}

/** The parts of an answer that later steps need. */
function outputsOf(
  from: Source['from'],
  entry: number,
  used: readonly Source[],
): { outputs?: Fields } {
  const names = used.flatMap((one): [string, string][] =>
    one.from === from && one.from !== 'reader' && one.entry === entry
      ? [
          [
            outputName(one.pointer),
            `$response.body#${from === 'inbox' ? '/messages' : ''}${one.pointer}`,
          ],
        ]
      : [],
  );
  return names.length > 0 ? { outputs: Object.fromEntries(names) } : {};
}

function outputName(pointer: string): string {
  return pointer.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_/, '');
}

function arazzoValue(value: unknown): unknown {
  if (value instanceof Secret) {
    const named = expressionOf(value.source);
    return value.before === '' ? named : `${value.before}{${named}}`;
  }
  if (Array.isArray(value)) return value.map(arazzoValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, arazzoValue(one)]));
}

function expressionOf(source: Source): string {
  if (source.from === 'reader') return `$inputs.${source.name}`;
  const step = `${source.from === 'reply' ? 'call' : 'inbox'}${source.entry}`;
  return `$steps.${step}.outputs.${outputName(source.pointer)}`;
}
