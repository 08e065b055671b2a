import { find } from '../../../world/table.ts';
import { pricingView } from '../catalogues/views.ts';
import { organizationView } from '../organizations/views.ts';
import { projectView } from '../projects/views.ts';
import { inJakarta } from '../times.ts';
import { attachedVolumeView, attachmentView } from '../virtual-machines/attachment-view.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { Group } from '../access.ts';
import type { User } from '../accounts/user.ts';
import type { Pricing } from '../catalogues/pricing.ts';
import type { State } from '../state.ts';
import type { Volume } from './volume.ts';

/** A volume as the list shows it. */
export function volumeView({ project }: Group, volume: Volume): components['schemas']['Volume'] {
  return { ...attachedVolumeView(volume), project: project && projectView(project, inJakarta) };
}

/** A volume by itself, with its owner, creator, plan and machine. A boot volume shows its machine's plan. */
export function volumeDetail(
  state: State,
  group: Group,
  volume: Volume,
): components['schemas']['VolumeDetail'] {
  const user = find(state.users, volume.user_uuid);
  const machine = find(state.virtual_machines, volume.machine_uuid ?? '');
  const pricing = find(state.pricings, volume.pricing_uuid ?? machine?.pricing_uuid ?? '');
  if (!user || !pricing) throw new Error(`The volume ${volume.uuid} has no creator or plan`);
  return {
    ...volumeView(group, volume),
    organization: organizationView(group.organization, inJakarta),
    user: userView(user),
    pricing: planView(pricing),
    instance_has_volumes: machine ? [attachmentView(machine, volume)] : [],
  };
}

/** The plan of a volume, without the parts that only plans of machines can have. */
function planView(plan: Pricing): components['schemas']['VolumePricing'] {
  const view: components['schemas']['VolumePricing'] & Partial<components['schemas']['Pricing']> =
    pricingView(plan, inJakarta);
  delete view.meta_storage;
  delete view.discount_per_three_month;
  delete view.discount_per_six_month;
  delete view.discount_per_year;
  return view;
}

function userView({
  uuid,
  username,
  name,
  status,
  avatar,
}: User): components['schemas']['UserSummary'] {
  return { uuid, username, name, status, avatar };
}
