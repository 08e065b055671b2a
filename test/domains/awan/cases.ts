import { ACCOUNTS_CASES } from './accounts/cases.ts';
import { BARE_METAL_CASES } from './bare-metal/cases.ts';
import { CATALOGUES_CASES } from './catalogues/cases.ts';
import { INVOICES_CASES } from './invoices/cases.ts';
import { KUBERNETES_CASES } from './kubernetes/cases.ts';
import { NETWORKS_CASES } from './networks/cases.ts';
import { OBJECT_STORAGE_CASES } from './object-storage/cases.ts';
import { ORGANIZATIONS_CASES } from './organizations/cases.ts';
import { PAYMENTS_CASES } from './payments/cases.ts';
import { PROJECTS_CASES } from './projects/cases.ts';
import { VIRTUAL_MACHINES_CASES } from './virtual-machines/cases.ts';
import { VOLUMES_CASES } from './volumes/cases.ts';
import { VOUCHERS_CASES } from './vouchers/cases.ts';
import type { Case } from './case.ts';

/** The refusals of all areas. */
export const CASES: Case[] = [
  ...ACCOUNTS_CASES,
  ...BARE_METAL_CASES,
  ...CATALOGUES_CASES,
  ...INVOICES_CASES,
  ...KUBERNETES_CASES,
  ...NETWORKS_CASES,
  ...OBJECT_STORAGE_CASES,
  ...ORGANIZATIONS_CASES,
  ...PAYMENTS_CASES,
  ...PROJECTS_CASES,
  ...VIRTUAL_MACHINES_CASES,
  ...VOLUMES_CASES,
  ...VOUCHERS_CASES,
];
