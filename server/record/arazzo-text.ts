// A recording as a journey in Arazzo 1.0 (https://spec.openapis.org/arazzo/v1.0.1.html).
import { stringify } from 'yaml';

import { isDocumented, isSendable } from './arazzo-call.ts';
import { arazzoStep, controlStep } from './arazzo-step.ts';
import { Outputs } from './arazzo-values.ts';
import { flagsOf } from './settings.ts';
import { frozenClock, withoutCalls } from './steps.ts';
import { oneLine } from './told.ts';
import type { Contract } from '../contract/contract.ts';
import type { Recording } from './recording.ts';
import type { Step } from './steps.ts';

/** Respect refuses such a status by itself, and ends there. */
const UNDOCUMENTED =
  'Some statuses are in no contract: redocly respect needs --severity STATUS_CODE_CHECK=off.';

/**
 * @param contracts of the APIs that are served
 * @param origin of the mock, such as `http://127.0.0.1:4010`
 */
export function arazzoText(
  recording: Recording,
  contracts: ReadonlyMap<string, Contract>,
  origin: string,
): string {
  const { session, scenario, begin, steps } = recording;
  const told = withoutCalls(steps, (call) => !isSendable(call, contracts));
  const isStrange = told.some((one) => one.kind === 'call' && !isDocumented(one, contracts));
  const flags = flagsOf(recording.settings, recording.served);
  const notes = [
    ...lacksOf(recording, told).map((one) => `Incomplete: ${oneLine(one)}`),
    ...(isStrange ? [UNDOCUMENTED] : []),
    ...(flags === '' ? [] : [`The mock was started with ${flags}, as that of a replay must be.`]),
  ];
  const outputs = new Outputs(told);
  const document = {
    arazzo: '1.0.1',
    info: {
      title: `The session ${session}`,
      ...(notes.length > 0 && { description: notes.join('\n') }),
      version: '1.0.0',
    },
    sourceDescriptions: [...apisOf(told), 'control'].map((name) => ({
      name,
      type: 'openapi',
      url: `${origin}/contracts/${name}.json`,
    })),
    workflows: [
      {
        workflowId: 'replay',
        inputs: { type: 'object', properties: inputsOf(recording) },
        steps: [
          controlStep('begin', 'createSession', 201, {
            ...{ name: '$inputs.session', scenario },
            clock: frozenClock(begin),
          }),
          ...told.map((step, i) => arazzoStep(step, i, contracts, outputs)),
        ],
      },
    ],
  };
  return stringify(document, { aliasDuplicateObjects: false });
}

/** The reasons why a replay may differ. @param told the steps that are told */
function lacksOf({ lacks, steps }: Recording, told: readonly Step[]): string[] {
  const lost = steps.flatMap((step) =>
    told.includes(step) || step.kind !== 'call' ? [] : [step.entry],
  );
  if (lost.length === 0) return [...lacks];
  const reason = 'Arazzo can send no file, and nothing to an operation that no contract has';
  return [...lacks, `${reason}; entries are left out: ${lost.join(', ')}.`];
}

function inputsOf({ readers }: Recording): Record<string, object> {
  const session = { type: 'string', description: 'Name of a session that is not there yet.' };
  const secrets = readers.map(({ name, type, place }) => [
    name,
    { type, description: `A secret that is not shown: ${place}.` },
  ]);
  return { session, ...(Object.fromEntries(secrets) as Record<string, object>) };
}

function apisOf(steps: readonly Step[]): Set<string> {
  return new Set(steps.flatMap((step) => (step.kind === 'call' ? [step.domain ?? ''] : [])));
}
