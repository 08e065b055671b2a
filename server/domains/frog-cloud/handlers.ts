import { Failure } from '../../world/failure.ts';
import { BusinessProfile, PersonalProfile } from './state.ts';
import type { components, operations } from '../../../generated/frog-cloud.d.ts';
import type { Handlers } from '../../world/handlers.ts';
import type { Customer, State } from './state.ts';

type Profile = components['schemas']['Profile'];
type ProfileChanges = components['schemas']['UpdateProfileRequest'];

export const handlers = {
  getUserInfo: (_request, { principal }) => ({ status: 200, body: userInfoOf(principal) }),

  getProfile: (_request, { principal }) => ({ status: 200, body: profileOf(principal) }),

  updateProfile: ({ body }, { principal }) => {
    change(principal, body);
    return { status: 200, body: profileOf(principal) };
  },

  getResourceQuota: (_request, { principal: { limits, in_use } }) => ({
    status: 200,
    body: {
      data: {
        max_vm: limits.vm,
        current_vm: in_use.vm,
        max_ip: limits.public_ip,
        current_ip: in_use.public_ip,
      },
    },
  }),

  updateNotificationSetting: ({ body }, { principal }) => {
    const { allow_marketing_email, allow_billing_reminder } = principal.notification_setting;
    principal.notification_setting = {
      allow_marketing_email: body.allow_marketing_email ?? allow_marketing_email,
      allow_billing_reminder: body.allow_billing_reminder ?? allow_billing_reminder,
    };
    return { status: 200, body: principal.notification_setting };
  },
} satisfies Handlers<operations, State, Customer>;

function change(customer: Customer, changes: ProfileChanges): void {
  const { personal_profile, business_profile, ...rest } = changes;
  const isPersonal = (rest.account_type ?? customer.account_type) === 'P';
  const unfit = isPersonal ? business_profile : personal_profile;
  // Empty, it is what the other account type's profile is read as, and may be sent back.
  if (unfit && Object.keys(unfit).length > 0) {
    const place = isPersonal ? '/body/business_profile' : '/body/personal_profile';
    const message = `does not fit the account type ${isPersonal ? 'P' : 'B'}`;
    throw new Failure(400, 'The request is not valid.', { violations: [{ place, message }] });
  }
  customer.firstname = rest.firstname ?? customer.firstname;
  customer.lastname = rest.lastname ?? customer.lastname;
  customer.account_type = rest.account_type ?? customer.account_type;
  Object.assign(customer.personal, only(personal_profile, PersonalProfile.shape));
  Object.assign(customer.business, only(business_profile, BusinessProfile.shape));
}

/** The fields that are known: the contract lets surplus ones pass, and they must change nothing. */
function only(sent: object | undefined, known: object): object {
  return Object.fromEntries(
    Object.entries(sent ?? {}).filter(([name]) => Object.hasOwn(known, name)),
  );
}

function fullName({ firstname, lastname }: Customer): string {
  return lastname === '' ? firstname : `${firstname} ${lastname}`;
}

function profileOf(customer: Customer): Profile {
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

function userInfoOf(customer: Customer): components['schemas']['UserInfo'] {
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
