import { z } from 'zod';

import { tableSchema } from '../../world/table.ts';
import { User } from './accounts/user.ts';
import { BareMetal, Machine } from './bare-metal/bare-metal.ts';
import { Usage } from './billing/usage.ts';
import { Catalogue } from './catalogues/catalogue.ts';
import { Pricing } from './catalogues/pricing.ts';
import { Invoice } from './invoices/invoice.ts';
import { Cluster, KubernetesVersion } from './kubernetes/cluster.ts';
import { Address } from './networks/address.ts';
import { Vpc } from './networks/vpc.ts';
import { Storage } from './object-storage/storage.ts';
import { Organization } from './organizations/organization.ts';
import { Payment, PaymentGateway, PaymentMethod } from './payments/payment.ts';
import { Project } from './projects/project.ts';
import { VirtualMachine } from './virtual-machines/machine.ts';
import { Volume } from './volumes/volume.ts';
import { Voucher } from './vouchers/voucher.ts';

/** Everything that Awan remembers, record by record. Tables are keyed by `uuid` where nothing else is said. */
export const Tables = z.strictObject({
  users: tableSchema(User),
  organizations: tableSchema(Organization),
  projects: tableSchema(Project),
  catalogues: tableSchema(Catalogue),
  pricings: tableSchema(Pricing),
  virtual_machines: tableSchema(VirtualMachine),
  /** All machines of the data centre. */
  machines: tableSchema(Machine),
  bare_metals: tableSchema(BareMetal),
  volumes: tableSchema(Volume),
  /** By the address itself. */
  addresses: tableSchema(Address),
  vpcs: tableSchema(Vpc),
  object_storages: tableSchema(Storage),
  kubernetes_versions: tableSchema(KubernetesVersion),
  clusters: tableSchema(Cluster),
  payment_gateways: tableSchema(PaymentGateway),
  payment_methods: tableSchema(PaymentMethod),
  /** By `reference_number`. */
  payments: tableSchema(Payment),
  /** By `code`. */
  vouchers: tableSchema(Voucher),
  /** By the organization's id. */
  usages: tableSchema(Usage),
  invoices: tableSchema(Invoice),
  /** The number that the next record gets which has one. */
  next_id: z.int().min(1),
});

export type Tables = z.output<typeof Tables>;
