import { find, remove } from '../../../world/table.ts';
import { organizationFor } from '../access.ts';
import { notFound, refusal } from '../failures.ts';
import { ownedBy } from '../owned.ts';
import { inOrder, pageOf } from '../pages.ts';
import { privateAddressesOf } from './private-addresses.ts';
import { notationOf } from './ranges.ts';
import { reservedIpView, vpcView } from './views.ts';
import { rangeOfVpc } from './vpc.ts';
import { addVpc, holdsAny, vpcsOf } from './vpcs.ts';
import type { Handlers } from '../state.ts';

export const networksHandlers = {
  createVpc: ({ path, body }, context) => {
    const { uuid } = organizationFor(context, path.uuid, { grows: true });
    const vpc = addVpc(context, uuid, body);
    return { status: 200, body: { data: vpcView(vpc), result: true } };
  },

  listVpcs: ({ path, query }, context) => {
    const { uuid } = organizationFor(context, path.uuid);
    const found = vpcsOf(context.state, uuid).filter((one) =>
      contain([one.label, notationOf(rangeOfVpc(one))], query.search),
    );
    const { data, meta } = pageOf(inOrder(found, query.order_by), query);
    return { status: 200, body: { data: data.map(vpcView), meta, result: true } };
  },

  deleteVpc: ({ path }, context) => {
    const { state } = context;
    const { uuid } = organizationFor(context, path.organization_uuid);
    const vpc = find(state.vpcs, path.uuid);
    if (vpc?.organization_uuid !== uuid) throw notFound();
    if (holdsAny(vpc, privateAddressesOf(state, uuid))) {
      throw refusal('409-2', 'A resource has an address of this private network');
    }
    remove(state.vpcs, vpc.uuid);
    return { status: 200, body: { data: 'Successfully delete vpc', result: true } };
  },

  listReservedIps: ({ path, query }, context) => {
    const organization = organizationFor(context, path.uuid);
    const reserved = ownedBy(context.state.addresses, organization.uuid).flatMap((address) =>
      address.reservation && contain([address.address, ...address.reservation.tags], query.search)
        ? [{ ...address.reservation, address }]
        : [],
    );
    const { data, meta } = pageOf(inOrder(reserved, query.order_by), query);
    const views = data.map(({ address, ...one }) => reservedIpView(address, one, organization));
    return { status: 200, body: { data: views, meta, result: true } };
  },
} satisfies Handlers;

/** True if one of the texts contains the search text. Letter case does not count. */
function contain(texts: readonly string[], search = ''): boolean {
  return texts.some((text) => text.toLowerCase().includes(search.toLowerCase()));
}
