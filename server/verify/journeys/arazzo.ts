// The parts of an Arazzo 1.0 document that tell requests and their values.
import { z } from 'zod';

const REUSED = z.object({ reference: z.string(), value: z.unknown().optional() });
const PARAMETER = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header', 'cookie']).optional(),
  value: z.unknown(),
});
const PARAMETERS = z.array(z.union([REUSED, PARAMETER])).default([]);

const STEP = z.object({
  stepId: z.string(),
  operationId: z.string().optional(),
  operationPath: z.string().optional(),
  workflowId: z.string().optional(),
  parameters: PARAMETERS,
  requestBody: z
    .object({
      contentType: z.string().optional(),
      payload: z.unknown().optional(),
      replacements: z.array(z.object({ target: z.string(), value: z.unknown() })).default([]),
    })
    .optional(),
  successCriteria: z.array(z.object({ condition: z.string().optional() })).default([]),
  outputs: z.record(z.string(), z.unknown()).default({}),
});

const WORKFLOW = z.object({
  workflowId: z.string(),
  inputs: z.unknown().optional(),
  dependsOn: z.array(z.string()).default([]),
  parameters: PARAMETERS,
  steps: z.array(STEP),
  outputs: z.record(z.string(), z.unknown()).default({}),
});

/** A document of journeys. */
export const ARAZZO = z.object({
  arazzo: z.string(),
  sourceDescriptions: z.array(
    z.object({ name: z.string(), url: z.string(), type: z.string().optional() }),
  ),
  workflows: z.array(WORKFLOW),
  components: z
    .object({ parameters: z.record(z.string(), PARAMETER).default({}) })
    .loose()
    .default({ parameters: {} }),
});

export type Arazzo = z.infer<typeof ARAZZO>;
export type Workflow = z.infer<typeof WORKFLOW>;
export type WorkflowStep = z.infer<typeof STEP>;
export type WorkflowParameter = z.infer<typeof PARAMETER>;
