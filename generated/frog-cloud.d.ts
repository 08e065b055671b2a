export interface paths {
  '/api/inf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the dashboard summary
     * @description Returns name, wallet balance, quota limits, profile and the count of unread notifications in one
     *     answer, so that the landing page needs no second request.
     */
    get: operations['getUserInfo'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/customer/profile': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the profile
     * @description Returns the data that invoices and other legal documents are printed from. The names differ from
     *     those of the dashboard summary (`firstname`, not `first_name`), as they do on the wire.
     */
    get: operations['getProfile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update the profile
     * @description Changes the fields that are sent and leaves the others alone. Send `personal_profile` for account
     *     type `P` and `business_profile` for `B`. The service does not document the answer; here it is the whole
     *     profile after the change.
     */
    patch: operations['updateProfile'];
    trace?: never;
  };
  '/api/customer/profile/notification-setting': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update the notification setting
     * @description Switches mails with promotions and notifications about bills (such as the daily bill report) on or off. The service does not document the answer; here it is the whole setting after the change, which the
     *     dashboard summary shows as well.
     */
    patch: operations['updateNotificationSetting'];
    trace?: never;
  };
  '/api/customer/resource': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the resource quota
     * @description Returns the amounts in use and their limits, for progress bars. The limits keep a customer from creating more than
     *     is meant.
     */
    get: operations['getResourceQuota'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /**
     * @description `P` for a personal, `B` for a business account.
     * @example P
     * @enum {string}
     */
    AccountType: 'P' | 'B';
    /** @description Identity of a personal customer; empty while the account is a business account. */
    PersonalProfile: {
      /**
       * @description Phone number, as the customer writes it; with its leading zero in Indonesia.
       * @example 080000000001
       */
      phone?: string;
      /**
       * @description Street address in one line.
       * @example Jl. Contoh No. 7
       */
      address?: string;
      /**
       * @description Reference id of the country. Preferred for an address in Indonesia, as all four reference ids are.
       * @example 79
       */
      country_id?: string;
      /**
       * @description Reference id of the province. Preferred to `province_custom` for an address in Indonesia.
       * @example 31
       */
      province_id?: string;
      /**
       * @description Reference id of the city. Preferred to `city_custom` for an address in Indonesia.
       * @example 3171
       */
      city_id?: string;
      /**
       * @description Reference id of the district. Preferred for an address in Indonesia.
       * @example 317101
       */
      district_id?: string;
      /**
       * @description Name of the province, for a customer in a country or city that has no reference id.
       * @example DKI Jakarta
       */
      province_custom?: string;
      /**
       * @description Name of the city, for a customer in a country or city that has no reference id.
       * @example Jakarta Pusat
       */
      city_custom?: string;
      /**
       * @description Taxpayer number as printed on invoices: in Indonesia the NPWP, which the service shows as 15 digits with points
       *     and a hyphen.
       * @example 00.000.000.0-000.000
       */
      tax_number?: string;
    };
    /**
     * @description Identity of a business customer; empty while the account is a personal account. The service names these two fields as
     *     examples, and may know more.
     */
    BusinessProfile: {
      /**
       * @description Name of the company.
       * @example Contoh Niaga Digital
       */
      name?: string;
      /**
       * Format: uri
       * @description Address of the company's web site.
       * @example https://niaga.example.com
       */
      website_url?: string;
    };
    /** @description Notifications that the customer agrees to receive. */
    NotificationSetting: {
      /**
       * @description True if mails with promotions may be sent.
       * @example false
       */
      allow_marketing_email: boolean;
      /**
       * @description True if notifications about bills are sent, such as the daily bill report.
       * @example true
       */
      allow_billing_reminder: boolean;
    };
    /** @description Summary for the landing page. */
    UserInfo: {
      /**
       * @description Number of the customer.
       * @example 4821
       */
      id: number;
      /**
       * Format: email
       * @description Login and contact address.
       * @example sari.wibawa@example.com
       */
      email: string;
      /**
       * @description First name.
       * @example Sari
       */
      first_name: string;
      /**
       * @description Last name.
       * @example Wibawa
       */
      last_name: string;
      /**
       * @description First and last name, joined by a space.
       * @example Sari Wibawa
       */
      full_name: string;
      /**
       * @description True while the account can be used.
       * @example true
       */
      is_active: boolean;
      /**
       * @description True once all steps of the sign-up are done.
       * @example true
       */
      is_registration_completed: boolean;
      /**
       * @description True once an identity document was checked.
       * @example false
       */
      is_identity_verified: boolean;
      /**
       * @description True if login asks for a second factor.
       * @example true
       */
      is_2fa_active: boolean;
      account_type: components['schemas']['AccountType'];
      /**
       * @description The account type as a word.
       * @example PERSONAL
       * @enum {string}
       */
      account_type_description: 'PERSONAL' | 'BUSINESS';
      /**
       * @description Way of paying for use: afterwards, or from the wallet.
       * @example POSTPAID
       * @enum {string}
       */
      billing_type: 'POSTPAID' | 'PREPAID';
      /**
       * @description Money in the wallet, in whole rupiah.
       * @example 275000
       */
      actual_balance: number;
      /**
       * @description Money that can be spent, in whole rupiah.
       * @example 275000
       */
      current_balance: number;
      /**
       * @description Notifications that were not read yet.
       * @example 3
       */
      unread_count: number;
      /**
       * Format: date-time
       * @description When the account was suspended; null while it is not.
       * @example 2026-01-12T08:30:00Z
       */
      suspended_at: string | null;
      /**
       * @description Why the account was suspended; null while it is not.
       * @example The wallet is empty.
       */
      suspend_reason: string | null;
      /**
       * Format: date-time
       * @description Until when the account is spared from suspension; null without such a date.
       * @example 2026-01-12T08:30:00Z
       */
      do_not_suspend_until: string | null;
      /**
       * @description True while the reward for a first top-up is still to come.
       * @example false
       */
      reward_first_top_up: boolean;
      /**
       * @description True while the reward for a referral is still to come.
       * @example false
       */
      reward_referral: boolean;
      /**
       * @description Block storage that may be in use, in GB.
       * @example 500
       */
      block_storage_limit: number;
      /**
       * @description Load balancers that may exist.
       * @example 5
       */
      loadbalancer_limit: number;
      /**
       * @description Object storage that may be in use, in GB.
       * @example 1000
       */
      object_storage_limit: number;
      /**
       * @description Private addresses that may be in use.
       * @example 10
       */
      private_ip_limit: number;
      /**
       * @description Public addresses that may be in use.
       * @example 5
       */
      public_ip_limit: number;
      /**
       * @description Virtual machines that may exist.
       * @example 10
       */
      vm_limit: number;
      personal: components['schemas']['PersonalProfile'];
      business: components['schemas']['BusinessProfile'];
      notification_setting: components['schemas']['NotificationSetting'];
    };
    /** @description One place in the request that breaks the contract. */
    Violation: {
      /**
       * @description JSON Pointer to the place, starting with `body`, `query`, `params` or `headers`.
       * @example /body/firstname
       */
      field: string;
      /**
       * @description The broken rule, in words.
       * @example must be string
       */
      message: string;
    };
    /** @description A failure. */
    Error: {
      /**
       * @description The failure in one sentence.
       * @example The request is not valid.
       */
      message: string;
      /** @description Every violation that was found; left out where the failure is not about a field. */
      errors?: components['schemas']['Violation'][];
    };
    /** @description The customer, as printed on invoices. */
    Profile: {
      /**
       * @description Number of the customer.
       * @example 4821
       */
      id: number;
      /**
       * @description First name.
       * @example Sari
       */
      firstname: string;
      /**
       * @description Last name.
       * @example Wibawa
       */
      lastname: string;
      /**
       * @description First and last name, joined by a space.
       * @example Sari Wibawa
       */
      full_name: string;
      /**
       * Format: email
       * @description Login and contact address.
       * @example sari.wibawa@example.com
       */
      email: string;
      account_type: components['schemas']['AccountType'];
      /**
       * @description True while the account can be used.
       * @example true
       */
      is_active: boolean;
      /**
       * @description True once all steps of the sign-up are done.
       * @example true
       */
      is_registration_completed: boolean;
      /**
       * @description True once an identity document was checked.
       * @example false
       */
      is_identity_verified: boolean;
      /**
       * @description True if login asks for a second factor.
       * @example true
       */
      is_2fa_active: boolean;
      /**
       * @description Money in the wallet, in whole rupiah.
       * @example 275000
       */
      actual_balance: number;
      personal_profile: components['schemas']['PersonalProfile'];
      business_profile: components['schemas']['BusinessProfile'];
    };
    /** @description The personal fields to change; others keep their values. */
    UpdatePersonalProfile: {
      /**
       * @description Phone number, as the customer writes it; with its leading zero in Indonesia.
       * @example 080000000001
       */
      phone?: string;
      /**
       * @description Street address in one line.
       * @example Jl. Contoh No. 7
       */
      address?: string;
      /**
       * @description Reference id of the country. Preferred for an address in Indonesia, as all four reference ids are.
       * @example 79
       */
      country_id?: string;
      /**
       * @description Reference id of the province. Preferred to `province_custom` for an address in Indonesia.
       * @example 31
       */
      province_id?: string;
      /**
       * @description Reference id of the city. Preferred to `city_custom` for an address in Indonesia.
       * @example 3171
       */
      city_id?: string;
      /**
       * @description Reference id of the district. Preferred for an address in Indonesia.
       * @example 317101
       */
      district_id?: string;
      /**
       * @description Name of the province, for a customer in a country or city that has no reference id.
       * @example DKI Jakarta
       */
      province_custom?: string;
      /**
       * @description Name of the city, for a customer in a country or city that has no reference id.
       * @example Jakarta Pusat
       */
      city_custom?: string;
      /**
       * @description Taxpayer number as printed on invoices: in Indonesia the NPWP, which the service shows as 15 digits with points
       *     and a hyphen.
       * @example 00.000.000.0-000.000
       */
      tax_number?: string;
    };
    /**
     * @description The business fields to change; others keep their values. The service names these two fields as examples, and may know
     *     more.
     */
    UpdateBusinessProfile: {
      /**
       * @description Name of the company.
       * @example Contoh Niaga Digital
       */
      name?: string;
      /**
       * Format: uri
       * @description Address of the company's web site.
       * @example https://niaga.example.com
       */
      website_url?: string;
    };
    /** @description The fields to change. Others keep their values. */
    UpdateProfileRequest: {
      /**
       * @description First name.
       * @example Sari
       */
      firstname?: string;
      /**
       * @description Last name.
       * @example Wibawa
       */
      lastname?: string;
      account_type?: components['schemas']['AccountType'];
      personal_profile?: components['schemas']['UpdatePersonalProfile'];
      business_profile?: components['schemas']['UpdateBusinessProfile'];
    };
    /** @description The flags to change; at least one. */
    UpdateNotificationSettingRequest: {
      /**
       * @description True allows mails with promotions.
       * @example false
       */
      allow_marketing_email?: boolean;
      /**
       * @description True allows notifications about bills, such as the daily bill report.
       * @example true
       */
      allow_billing_reminder?: boolean;
    };
    /** @description Limits and present use. */
    ResourceQuota: {
      /**
       * @description Virtual machines that may exist.
       * @example 10
       */
      max_vm: number;
      /**
       * @description Virtual machines that exist.
       * @example 2
       */
      current_vm: number;
      /**
       * @description Public addresses that may be in use.
       * @example 5
       */
      max_ip: number;
      /**
       * @description Public addresses that are in use.
       * @example 1
       */
      current_ip: number;
    };
    /** @description The quota in its envelope; the only answer of this service that has one. */
    ResourceQuotaResponse: {
      data: components['schemas']['ResourceQuota'];
    };
  };
  responses: {
    /**
     * @description The query has a parameter that the operation does not have. The mock ignores one, unless it runs with
     *     `--strict`.
     */
    QueryBadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The token is missing, malformed or no longer valid. */
    Unauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The token is known, but its account has been closed. */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The request breaks a rule of the contract; nothing was changed. */
    BadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getUserInfo: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The customer behind the token. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UserInfo'];
        };
      };
      400: components['responses']['QueryBadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  getProfile: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The profile as it is stored. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Profile'];
        };
      };
      400: components['responses']['QueryBadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  updateProfile: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The fields to change. */
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateProfileRequest'];
      };
    };
    responses: {
      /** @description The profile after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Profile'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  updateNotificationSetting: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The flags to change. */
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateNotificationSettingRequest'];
      };
    };
    responses: {
      /** @description The setting after the change. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NotificationSetting'];
        };
      };
      400: components['responses']['BadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
  getResourceQuota: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Limits and present use. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResourceQuotaResponse'];
        };
      };
      400: components['responses']['QueryBadRequest'];
      401: components['responses']['Unauthorized'];
      404: components['responses']['NotFound'];
    };
  };
}
