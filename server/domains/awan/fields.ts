// What the records of several areas are made of.
import { z } from 'zod';

/**
 * An instant in UTC, such as `2026-01-05T02:15:00.000Z`; the contract wants its seconds, and zod does not. The last
 * of all years is left out, as in Jakarta it ends in one of five digits.
 */
export const Instant = z.iso.datetime().regex(/^(?!9999).*:\d\d:\d\d(\.\d+)?Z$/);

/** An amount of money in whole rupiah. */
export const Rupiah = z.int().min(0);

/** A text that may be missing. */
export const Text = z.string().nullable().default(null);

/** What people call something, as long as the contract allows. */
export const Name = textOf(1, 100);

/** A name for addresses. */
export const Slug = textOf(1, 100);

/** The address of a picture; null without one. */
export const Icon = textOf(0, 255).nullable().default(null);

/** When a record was made and last changed. */
export const Dated = z.strictObject({ created_at: Instant, updated_at: Instant });

/** What every resource of an organization or of one of its projects has. */
export const Resource = Dated.extend({
  uuid: z.uuid(),
  /** The number that invoices call it by. */
  id: z.int().min(1),
  organization_uuid: z.uuid(),
  project_uuid: z.uuid().nullable().default(null),
  /** Who ordered it. */
  user_uuid: z.uuid(),
});

export type Resource = z.output<typeof Resource>;

/** A text of so many characters, counted as a contract counts them: one of two UTF-16 units is one. */
export function textOf(least: number, most: number) {
  return z.string().regex(new RegExp(`^.{${least},${most}}$`, 'su'));
}
