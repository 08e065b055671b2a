import { inJakarta } from '../times.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { Volume } from '../volumes/volume.ts';
import type { VirtualMachine } from './machine.ts';

/** The attachment of a volume to its machine. */
export function attachmentView(
  machine: VirtualMachine,
  volume: Volume,
): components['schemas']['InstanceVolume'] {
  const attached = inJakarta(volume.attached_at ?? volume.created_at);
  return {
    source_type: 'vm',
    volume: attachedVolumeView(volume),
    tag: volume.volume_type === 'boot' ? 'DataVolume' : 'AdditionalVolume',
    created_at: attached,
    updated_at: attached,
    source: sourceView(machine),
  };
}

/** A volume as its machine shows it, without its project. */
export function attachedVolumeView({
  uuid,
  is_used,
  size_gb,
  label,
  mount_point,
  volume_type,
  created_at,
  updated_at,
}: Volume): components['schemas']['AttachedVolume'] {
  return {
    uuid,
    is_used,
    size_gb,
    label,
    mount_point,
    PVCName: uuid,
    created_at: inJakarta(created_at),
    updated_at: inJakarta(updated_at),
    project: null,
    instance_has_volumes: null,
    volume_type,
  };
}

function sourceView({
  uuid,
  organization_uuid,
  project_uuid,
  title,
  mac_address,
  hostname,
  tags,
  created_at,
  updated_at,
}: VirtualMachine): components['schemas']['InstanceSource'] {
  return {
    uuid,
    namespace: project_uuid ?? organization_uuid,
    title,
    mac_address,
    hostname,
    tags,
    created_at: inJakarta(created_at),
    updated_at: inJakarta(updated_at),
    deleted_at: null,
  };
}
