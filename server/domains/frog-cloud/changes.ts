import { Failure } from '../../world/failure.ts';
import { BusinessProfile, PersonalProfile } from './state.ts';
import type { components } from '../../../generated/frog-cloud.d.ts';
import type { Customer } from './state.ts';

type ProfileChanges = components['schemas']['UpdateProfileRequest'];

/**
 * Changes a customer's profile. Fields that are left out stay.
 * @throws Failure 400 for fields of the other account type's profile
 */
export function change(customer: Customer, changes: ProfileChanges): void {
  const accountType = changes.account_type ?? customer.account_type;
  checkFit(accountType, changes);
  customer.firstname = changes.firstname ?? customer.firstname;
  customer.lastname = changes.lastname ?? customer.lastname;
  customer.account_type = accountType;
  Object.assign(customer.personal, known(changes.personal_profile, PersonalProfile.shape));
  Object.assign(customer.business, known(changes.business_profile, BusinessProfile.shape));
}

/** An empty profile always passes. The other account type's profile reads as empty, and a client may send it back. */
function checkFit(
  accountType: Customer['account_type'],
  { personal_profile, business_profile }: ProfileChanges,
): void {
  const isPersonal = accountType === 'P';
  const unfit = isPersonal ? business_profile : personal_profile;
  if (!unfit || Object.keys(unfit).length === 0) return;
  const place = isPersonal ? '/body/business_profile' : '/body/personal_profile';
  const message = `does not fit the account type ${accountType}`;
  throw new Failure(400, 'The request is not valid.', { violations: [{ place, message }] });
}

/** Keeps the fields that the profile has. The contract lets others pass, but they must change nothing. */
function known(sent: object | undefined, shape: object): object {
  return Object.fromEntries(
    Object.entries(sent ?? {}).filter(([name]) => Object.hasOwn(shape, name)),
  );
}
