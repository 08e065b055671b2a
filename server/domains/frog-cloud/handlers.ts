import { change } from './changes.ts';
import { profileOf, quotaOf, userInfoOf } from './views.ts';
import type { operations } from '../../../generated/frog-cloud.d.ts';
import type { Handlers } from '../../world/handlers.ts';
import type { Customer, State } from './state.ts';

export const handlers = {
  getUserInfo: (_request, { principal }) => ({ status: 200, body: userInfoOf(principal) }),

  getProfile: (_request, { principal }) => ({ status: 200, body: profileOf(principal) }),

  updateProfile: ({ body }, { principal }) => {
    change(principal, body);
    return { status: 200, body: profileOf(principal) };
  },

  getResourceQuota: (_request, { principal }) => ({
    status: 200,
    body: { data: quotaOf(principal) },
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
