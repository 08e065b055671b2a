import { find } from '../../../world/table.ts';
import { pricingView } from '../catalogues/views.ts';
import { addressView } from '../networks/views.ts';
import { organizationView } from '../organizations/views.ts';
import { projectView } from '../projects/views.ts';
import { inUtc } from '../times.ts';
import { attachmentsOf } from './attachments.ts';
import { metricsOf, namespaceOf } from './metrics.ts';
import { volumePlanView } from './volume-plan.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { Group } from '../access.ts';
import type { Organization } from '../organizations/organization.ts';
import type { State } from '../state.ts';
import type { Attachment } from './attachments.ts';
import type { Cluster, KubernetesVersion } from './cluster.ts';

/** A version as lists and clusters show it. */
export function versionView(
  version: KubernetesVersion,
): components['schemas']['KubernetesVersion'] {
  const { created_at, updated_at } = version;
  return { ...version, created_at: inUtc(created_at), updated_at: inUtc(updated_at) };
}

/**
 * A cluster with all its parts.
 * @throws Error if its version or plan does not exist, which no request can bring about; see references.ts
 */
export function clusterView(
  state: State,
  { organization, project }: Group,
  cluster: Cluster,
): components['schemas']['Cluster'] {
  const version = find(state.kubernetes_versions, cluster.version_uuid);
  const pricing = find(state.pricings, cluster.pricing_uuid);
  if (!version || !pricing)
    throw new Error(`The cluster ${cluster.uuid} lacks its version or plan`);
  const { uuid, name, release_name, service_type, replica, volume, tags, status } = cluster;
  return {
    uuid,
    organization: ownerView(organization),
    project: project && projectView(project, inUtc),
    name,
    release_name,
    namespace: namespaceOf(cluster),
    version: versionView(version),
    pvc_name: `data-${release_name}-etcd-0`,
    service_type,
    replica,
    pricing: pricingView(pricing, inUtc),
    pv_pricing: volumePlanView(volume ? find(state.pricings, volume.pricing_uuid) : undefined),
    tags,
    ip_addresses: attachmentsOf(state, cluster).map((one) => attachmentView(cluster, one)),
    private_ip_address_v4: cluster.private_address,
    created_at: inUtc(cluster.created_at),
    updated_at: inUtc(cluster.updated_at),
    status,
    metrics: metricsOf(cluster),
  };
}

/** The organization of a cluster. No other answer tells a suspension. */
function ownerView(organization: Organization): components['schemas']['ClusterOrganization'] {
  return {
    ...organizationView(organization, inUtc),
    vpc: null,
    is_suspend: organization.suspended !== null,
    ResourceDelete: null,
  };
}

/** The attachment of an address. It shows the cluster's times. */
function attachmentView(
  cluster: Cluster,
  { id, address }: Attachment,
): components['schemas']['ClusterIpAddress'] {
  return {
    id,
    source_type: 'kubernetes',
    source_id: cluster.id,
    ip_address_id: address.id,
    ip_address: { id: address.id, ...addressView(address, inUtc) },
    created_at: inUtc(cluster.created_at),
    updated_at: inUtc(cluster.created_at),
    deleted_at: null,
    source: null,
  };
}
