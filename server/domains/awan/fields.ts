// Fields that the records of several areas share.
import { z } from 'zod';

/**
 * An instant in UTC, such as `2026-01-05T02:15:00.000Z`. The contract wants its seconds, and zod does not. The last
 * seven hours of the year 9999 are left out, as they fall into the year 10000 in Jakarta.
 */
export const Instant = z.iso.datetime().regex(/^(?!9999-12-31T(?:1[7-9]|2)).*:\d\d:\d\d(\.\d+)?Z$/);

/** An amount of money in whole rupiah. */
export const Rupiah = z.int().min(0);

/** A text that may be missing. */
export const Text = z.string().nullable().default(null);

/** A name that people give, of a length that the contract allows. */
export const Name = textOf(1, 100);

/** A name for use in URLs. */
export const Slug = textOf(1, 100);

/** The address of a picture; null without one. */
export const Icon = textOf(0, 255).nullable().default(null);

export const Dated = z.strictObject({ created_at: Instant, updated_at: Instant });

/** The fields of every resource of an organization or of one of its projects. */
export const Resource = Dated.extend({
  uuid: z.uuid(),
  /** The number that invoices show. */
  id: z.int().min(1),
  organization_uuid: z.uuid(),
  project_uuid: z.uuid().nullable().default(null),
  /** The user who ordered it. */
  user_uuid: z.uuid(),
});

export type Resource = z.output<typeof Resource>;

/** A text of a length in code points, as the contract counts it. `length` would count some characters twice. */
export function textOf(least: number, most: number) {
  return z.string().regex(new RegExp(`^.{${least},${most}}$`, 'su'));
}
