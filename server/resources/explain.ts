import { otherTypes } from '../contract/reply-types.ts';
import type { Operation } from '../contract/operation.ts';
import type { ListQuery, Paging } from './list-query.ts';
import type { Part } from './plan.ts';

/** The part of an operation, whose reason tells the id, the parameters and the other types of the reply as well. */
export function explained({ responses }: Operation, part: Part): Part {
  if (part.kind === 'none') return part;
  const { resource, query } = part;
  const named = part.id ? `, by ${part.id.name}` : '';
  const same = part.id && part.id.name !== resource.id?.property;
  const property = same ? ` (its ${resource.id?.property ?? ''})` : '';
  const parents = resource.parents.filter((one) => one.resource);
  const under = parents.map((one) => `${one.parameter} must be there`);
  const last = resource.path.endsWith('}') ? resource.parents.at(-1)?.parameter : undefined;
  const any = last === undefined ? [] : [`every ${last} is there from the start`];
  const example = part.reply.holds === 'other' ? ['the reply itself is an example'] : [];
  const { type, status } = part.reply;
  const types = type === undefined ? [] : otherTypes(responses.get(status), type);
  const others = example.length > 0 ? [] : types.map((one) => `${one} is an example`);
  const rest = [...under, ...any, ...example, ...others, ...(query ? told(query) : [])];
  return { ...part, why: [`${part.why}${named}${property}`, ...rest].join('; ') };
}

function told({ paging, sort, direction, filters, search, ignored }: ListQuery): string[] {
  const sorts = [sort, direction].flatMap((one) => one ?? []);
  return [
    ...(paging ? [pages(paging)] : []),
    ...(sorts.length > 0 ? [`sorted by ${sorts.join(' and ')}`] : []),
    ...(filters.length > 0
      ? [`filtered by ${filters.map((one) => one.parameter).join(', ')}`]
      : []),
    ...(search === undefined ? [] : [`searched by ${search} in every text`]),
    ...(ignored.length > 0 ? [`ignores ${ignored.join(', ')}`] : []),
  ];
}

function pages({ parameter, size }: Paging): string {
  return `paged by ${[parameter, size].flatMap((one) => one ?? []).join(' and ')}`;
}
