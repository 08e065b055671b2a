import type { Domain } from './world/domain.ts';

/**
 * Puts code over a domain without code: the code's handlers answer their operations, and the rest is as it was. The
 * state holds the remembered resources and the code's own first data side by side.
 * @param derived undefined if nothing is remembered
 */
export function withCode(derived: Domain | undefined, code: Partial<Domain>): Domain {
  const first = { ...derived?.first };
  for (const [scenario, state] of Object.entries(code.first ?? { demo: {} })) {
    first[scenario] = { ...Object(first[scenario] ?? first['demo']), ...Object(state) } as unknown;
  }
  return {
    ...derived,
    ...(derived?.schema ? { schema: derived.schema.loose() } : {}),
    ...code,
    first,
    handlers: { ...derived?.handlers, ...code.handlers },
    events: { ...code.events },
  };
}
