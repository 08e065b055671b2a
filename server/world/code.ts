import type { ZodObject } from 'zod';

import type { Domain, DomainDefinition } from './domain.ts';
import type { Table } from './table.ts';

/** The state of a contract without code: its remembered collections, by their names. */
export type Remembered = Record<string, Table<Record<string, unknown>>>;

/** The code of any contract, for all of its operations or for some. */
export type Code = Partial<Domain> & Pick<Domain, 'handlers'>;

/** A domain's definition, of which anything but the handlers may be left out. */
export type CodeDefinition<Operations, Slice, Principal = undefined> = Partial<
  Omit<DomainDefinition<Operations, Slice, Principal>, 'first' | 'schema'>
> &
  Pick<DomainDefinition<Operations, Slice, Principal>, 'handlers'> & {
    /** The schema of the code's own data, without the remembered collections; tableSchema() has that of a table. */
    schema?: ZodObject;
    /** The code's own first data by scenario. The remembered collections stand beside them. */
    first?: { demo: Partial<Slice> } & Record<string, Partial<Slice>>;
  };

/** Operations of a contract whose types are not given. */
type Untyped = Record<
  string,
  {
    parameters: { path: Record<string, unknown>; query?: Record<string, unknown> };
    requestBody: { content: Record<string, unknown> };
    responses: { default: { content: Record<string, unknown> }; 204: { content?: never } };
  }
>;

/** Forgets the types of a contract's code. The compiler has checked them against the contract at this call. */
export function defineCode<Operations = Untyped, Slice = Remembered, Principal = undefined>(
  definition: CodeDefinition<NoInfer<Operations>, NoInfer<Slice>, NoInfer<Principal>>,
): Code {
  // The cast: the pipeline gives the definition's functions only values that came from them.
  return definition as unknown as Code;
}

/**
 * The operations of openapi-typescript's `paths` by method and path, such as `GET /things/{id}`. Its `operations` lack
 * those without an operationId.
 */
export type OperationsIn<Paths> = {
  [Path in keyof Paths & string]: (paths: {
    [
      Method in keyof Paths[Path] & string as Method extends 'parameters'
        ? never
        : `${Uppercase<Method>} ${Path}`
    ]: NonNullable<Paths[Path][Method]>;
  }) => void;
}[keyof Paths & string] extends (paths: infer All) => void
  ? All
  : never;
