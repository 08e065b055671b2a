import { expect, it } from '@jest/globals';
import { parse } from 'yaml';

import { Client } from '../client.ts';
import { PLAIN } from './cluster.ts';

interface Kubeconfig {
  clusters: { name: string; cluster: { server: string; 'certificate-authority-data': string } }[];
  contexts: { name: string; context: { cluster: string; user: string } }[];
  'current-context': string;
  users: { name: string; user: Record<string, string> }[];
}

it('leads from its current context to a cluster and a user', async () => {
  const config = await kubeconfig(await Client.open());
  expect(config).toMatchObject({ apiVersion: 'v1', kind: 'Config' });
  const [context] = config.contexts.filter(({ name }) => name === config['current-context']);
  expect(config.clusters.map(({ name }) => name)).toEqual([context?.context.cluster]);
  expect(config.users.map(({ name }) => name)).toEqual([context?.context.user]);
});

it('names the public address of the cluster', async () => {
  const { clusters } = await kubeconfig(await Client.open());
  expect(clusters.map(({ cluster }) => cluster.server)).toEqual(['https://203.0.113.12:6443']);
});

it('names the private address of a cluster without a public one', async () => {
  const client = await Client.open();
  const { uuid, private_ip_address_v4 } = await client.ok('createCluster', { body: PLAIN });
  await client.advance('PT3M');
  const { clusters } = await kubeconfig(client, { k8suuid: uuid });
  expect(clusters[0]?.cluster.server).toBe(`https://${private_ip_address_v4}:6443`);
});

it('holds only credentials that say in plain words that they are not real', async () => {
  const { clusters, users } = await kubeconfig(await Client.open());
  const secrets = [
    clusters[0]?.cluster['certificate-authority-data'],
    users[0]?.user['client-certificate-data'],
    users[0]?.user['client-key-data'],
  ].map((data) => Buffer.from(data ?? '', 'base64').toString());
  expect(secrets).toEqual(['not a real certificate', 'not a real certificate', 'not a real key']);
});

async function kubeconfig(client: Client, path?: Record<string, string>): Promise<Kubeconfig> {
  const text = await client.ok('getClusterKubeconfig', path ? { path } : {});
  // The cast: the expectations check the value.
  return parse(text) as Kubeconfig;
}
