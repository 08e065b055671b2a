import { Failure } from '../../world/failure.ts';
import type { components } from '../../../generated/mitra-delivery.d.ts';

type Schemas = components['schemas'];

/** The account to which a partner is paid. */
export type BankAccount = Pick<
  Schemas['UpdatedPartner'],
  'rekening_atas_nama' | 'no_rekening' | 'nama_bank'
>;

/**
 * Reads the bank account from an update.
 * @throws Failure 400 if a field is missing, null, empty or blank
 */
export function bankAccountOf(body: Schemas['UpdateAccountRequest']): BankAccount {
  return {
    rekening_atas_nama: filled(body.rekening_atas_nama),
    no_rekening: filled(body.no_rekening),
    nama_bank: filled(body.nama_bank),
  };
}

function filled(text: string | null = null): string {
  if (text === null || text.trim() === '') {
    throw new Failure(400, 'Nomor Rekening data anda tidak lengkap');
  }
  return text;
}
