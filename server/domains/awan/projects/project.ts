import { z } from 'zod';

import { Dated, Icon, Name, Slug } from '../fields.ts';
import { Level } from '../organizations/organization.ts';

export const ProjectMember = Dated.extend({
  /** The id of the membership. */
  uuid: z.uuid(),
  user_level: Level,
  /** True in the user's primary project. There is at most one in each organization. */
  is_default: z.boolean(),
});

export const Project = Dated.extend({
  uuid: z.uuid(),
  id: z.int().min(1),
  organization_uuid: z.uuid(),
  name: Name,
  slug: Slug,
  icon: Icon,
  /** Members by the ids of their users. */
  members: z.record(z.string(), ProjectMember),
});

export type ProjectMember = z.output<typeof ProjectMember>;
export type Project = z.output<typeof Project>;
