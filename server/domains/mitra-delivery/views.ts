// A partner as the service shows it. The service keeps each partner in two stores: a row in one, a document in the
// other.
import { documentTime, rowTime } from './times.ts';
import type { components } from '../../../generated/mitra-delivery.d.ts';
import type { BankAccount } from './bank-account.ts';
import type { Partner } from './state.ts';

type Schemas = components['schemas'];

/** The new row, as a registration answers it. No other answer shows the hash and the code. */
export function registeredPartner(partner: Partner, code: string): Schemas['RegisteredPartner'] {
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

/** The document, as a registration answers it if the e-mail address is taken. */
export function storedPartner(partner: Partner): Schemas['StoredPartner'] {
  return { ...documentOf(partner), ...updatesOf(partner) };
}

/** The document, as a login answers it. */
export function loggedInPartner(partner: Partner): Schemas['LoggedInPartner'] {
  const { paket_perdana, uang } = partner;
  return { ...documentOf(partner), paket_perdana, uang, ...updatesOf(partner), address: [] };
}

/** The document, as an update answers it, with the name and bank account that the update set. */
export function updatedPartner(
  partner: Partner,
  name: string,
  bank: BankAccount,
): Schemas['UpdatedPartner'] {
  const { paket_perdana, uang } = partner;
  return { ...documentOf(partner), paket_perdana, uang, name, ...bank };
}

/** The fields that a document has from the start. */
function documentOf(partner: Partner): Schemas['StoredPartner'] {
  return {
    _id: partner._id,
    email: partner.email,
    no_tlp: partner.no_tlp,
    status: partner.status,
    status_mitra_delivery: partner.status_mitra_delivery,
    updated_at: documentTime(partner.updated_at),
    created_at: documentTime(partner.created_at),
    // This is a copy, because a refusal is answered after its draft is dropped.
    role_ids: [...partner.role_ids],
  };
}

/**
 * The fields that an update has set. The source shows them in the answer to an update; in other answers they
 * are inferred.
 */
function updatesOf({ nama_bank, name, no_rekening, rekening_atas_nama }: Partner) {
  return {
    ...(nama_bank !== null && { nama_bank }),
    ...(name !== null && { name }),
    ...(no_rekening !== null && { no_rekening }),
    ...(rekening_atas_nama !== null && { rekening_atas_nama }),
  };
}
