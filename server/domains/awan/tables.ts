import { z } from 'zod';

import { tableSchema } from '../../world/table-schema.ts';
import { User } from './accounts/user.ts';
import { BareMetal, Machine } from './bare-metal/bare-metal.ts';
import { Usage } from './billing/usage.ts';
import { Catalogue } from './catalogues/catalogue.ts';
import { Pricing } from './catalogues/pricing.ts';
import { Instant } from './fields.ts';
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

/** The tables of Awan's state. They are keyed by `uuid` unless a comment says otherwise. */
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
  /** Keyed by the address itself. */
  addresses: tableSchema(Address),
  vpcs: tableSchema(Vpc),
  object_storages: tableSchema(Storage),
  kubernetes_versions: tableSchema(KubernetesVersion),
  clusters: tableSchema(Cluster),
  payment_gateways: tableSchema(PaymentGateway),
  payment_methods: tableSchema(PaymentMethod),
  /** Keyed by `reference_number`. */
  payments: tableSchema(Payment),
  /** Keyed by `code`. */
  vouchers: tableSchema(Voucher),
  /** Keyed by the organization's id. */
  usages: tableSchema(Usage),
  invoices: tableSchema(Invoice),
  /** The time when the meter started: everything is paid until then. */
  meter_started_at: Instant,
  /** The number of the next record that has one. */
  next_id: z.int().min(1),
});

export type Tables = z.output<typeof Tables>;
