// A partner as the service's two stores show it.
import { documentTime, rowTime } from './times.ts';
import type { components } from '../../../generated/mitra-delivery.d.ts';
import type { BankAccount } from './bank-account.ts';
import type { Partner } from './state.ts';

type Schemas = components['schemas'];

/** The new row, with the hash and the code that the service shows once. */
export function rowOf(partner: Partner, code: string): Schemas['RegisteredPartner'] {
  return {
    no_tlp: partner.no_tlp,
    email: partner.email,
    password: partner.password_hash,
    status: partner.status,
    status_mitra_delivery: partner.status_mitra_delivery,
    api_token: '',
    email_otp: code,
    updated_at: rowTime(partner.updated_at),
    created_at: rowTime(partner.created_at),
    id: partner.id,
  };
}

/** The document as a registration shows it that finds its address taken. */
export function storedPartner(partner: Partner): Schemas['StoredPartner'] {
  return { ...documentOf(partner), ...given(partner) };
}

/** The document as login shows it. */
export function loggedIn(partner: Partner): Schemas['LoggedInPartner'] {
  const { paket_perdana, uang } = partner;
  return { ...documentOf(partner), paket_perdana, uang, ...given(partner), address: [] };
}

/** The document as an update shows it, with what that has given. */
export function updatedPartner(
  partner: Partner,
  name: string,
  bank: BankAccount,
): Schemas['UpdatedPartner'] {
  const { paket_perdana, uang } = partner;
  return { ...documentOf(partner), paket_perdana, uang, name, ...bank };
}

/** The document as it is from the start. */
function documentOf(partner: Partner): Schemas['StoredPartner'] {
  return {
    _id: partner._id,
    email: partner.email,
    no_tlp: partner.no_tlp,
    status: partner.status,
    status_mitra_delivery: partner.status_mitra_delivery,
    updated_at: documentTime(partner.updated_at),
    created_at: documentTime(partner.created_at),
    // A copy: a refusal is answered after its draft is gone.
    role_ids: [...partner.role_ids],
  };
}

/** What an update has given; the source shows it in the answer to an update, so that other answers do is inferred. */
function given({ nama_bank, name, no_rekening, rekening_atas_nama }: Partner) {
  return {
    ...(nama_bank !== null && { nama_bank }),
    ...(name !== null && { name }),
    ...(no_rekening !== null && { no_rekening }),
    ...(rekening_atas_nama !== null && { rekening_atas_nama }),
  };
}
