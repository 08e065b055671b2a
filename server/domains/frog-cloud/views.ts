// A customer as the operations show them. The user info repeats the profile under other names.
import type { components } from '../../../generated/frog-cloud.d.ts';
import type { Customer } from './state.ts';

type Schemas = components['schemas'];

export function profileOf(customer: Customer): Schemas['Profile'] {
  const isPersonal = customer.account_type === 'P';
  return {
    id: customer.id,
    firstname: customer.firstname,
    lastname: customer.lastname,
    full_name: fullName(customer),
    email: customer.email,
    account_type: customer.account_type,
    is_active: customer.is_active && customer.suspended_at === null,
    is_registration_completed: customer.is_registration_completed,
    is_identity_verified: customer.is_identity_verified,
    is_2fa_active: customer.is_2fa_active,
    actual_balance: customer.actual_balance,
    personal_profile: isPersonal ? customer.personal : {},
    business_profile: isPersonal ? {} : customer.business,
  };
}

export function userInfoOf(customer: Customer): Schemas['UserInfo'] {
  const { firstname, lastname, personal_profile, business_profile, ...shared } =
    profileOf(customer);
  const { limits } = customer;
  return {
    ...shared,
    first_name: firstname,
    last_name: lastname,
    account_type_description: customer.account_type === 'P' ? 'PERSONAL' : 'BUSINESS',
    billing_type: customer.billing_type,
    current_balance: customer.current_balance,
    unread_count: customer.unread_count,
    suspended_at: customer.suspended_at,
    suspend_reason: customer.suspend_reason,
    do_not_suspend_until: customer.do_not_suspend_until,
    reward_first_top_up: customer.reward_first_top_up,
    reward_referral: customer.reward_referral,
    block_storage_limit: limits.block_storage,
    loadbalancer_limit: limits.loadbalancer,
    object_storage_limit: limits.object_storage,
    private_ip_limit: limits.private_ip,
    public_ip_limit: limits.public_ip,
    vm_limit: limits.vm,
    personal: personal_profile,
    business: business_profile,
    notification_setting: customer.notification_setting,
  };
}

export function quotaOf({ limits, in_use }: Customer): Schemas['ResourceQuotaResponse']['data'] {
  return {
    max_vm: limits.vm,
    current_vm: in_use.vm,
    max_ip: limits.public_ip,
    current_ip: in_use.public_ip,
  };
}

function fullName({ firstname, lastname }: Customer): string {
  return lastname === '' ? firstname : `${firstname} ${lastname}`;
}
