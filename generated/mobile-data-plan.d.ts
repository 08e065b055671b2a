export interface paths {
  '/v1/operators/{asn_id}/clients/{clientId}/users/{userKey}/planStatus': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create a plan status for one client
     * @description Stores the present state of a user's plans for one client alone, and sends the notifications that it calls for. The
     *     service account must be allowed for the operator. If a notification is due, a device must be registered for the
     *     user. The answer names the sent notifications. It does not promise that the user saw them, nor that the client shows
     *     the status. A later push replaces it; no operation deletes it.
     */
    post: operations['createClientPlanStatus'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/operators/{asn_id}/planStatuses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create a plan status
     * @description Stores the present state of a user's plans for every client, and sends the notifications that it calls for. The user
     *     key is a required query parameter here. The service account must be allowed for the operator. If a notification is
     *     due, a device must be registered for the user. The answer does not promise that the user saw it.
     *     A later push replaces the status; no operation deletes it.
     */
    post: operations['createPlanStatus'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/operators/{asn_id}/planGroups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create a plan group
     * @deprecated
     * @description Stores the plans of a subscriber under an id of the operator's choice. Deprecated: push a plan status
     *     instead, which knows the user's account and sends notifications. The service account has to be allowed
     *     for the operator. A later push with the same id replaces the group; no operation deletes it.
     */
    post: operations['createPlanGroup'];
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
     * @description Time of payment.
     *
     *     - `PLAN_CATEGORY_UNSPECIFIED`: not stated.
     *     - `PREPAID`: before use.
     *     - `POSTPAID`: after use.
     * @example PREPAID
     * @enum {string}
     */
    PlanCategory: 'PLAN_CATEGORY_UNSPECIFIED' | 'PREPAID' | 'POSTPAID';
    /**
     * @description Rough amount of data or time that is left in the module. The line between low and high lies between 10 and 25
     *     per cent of the original amount; the operator may choose where, for each plan.
     *
     *     - `BALANCE_LEVEL_UNSPECIFIED`: not stated.
     *     - `NO_PLAN`: there is no data plan.
     *     - `OUT_OF_DATA`: nothing is left. Sends an out-of-data notification, which needs `moduleName` and says so if
     *       further data is paid by use.
     *     - `LOW_QUOTA`: on or under the line. Sends a low-balance notification, which needs `moduleName` and
     *       `byteBalance.remainingBytes`.
     *     - `HIGH_QUOTA`: over the line.
     * @example HIGH_QUOTA
     * @enum {string}
     */
    BalanceLevel:
      'BALANCE_LEVEL_UNSPECIFIED' | 'NO_PLAN' | 'OUT_OF_DATA' | 'LOW_QUOTA' | 'HIGH_QUOTA';
    /**
     * @description A kind of traffic that is charged to the module.
     *
     *     - `PLAN_MODULE_TRAFFIC_CATEGORY_UNSPECIFIED`: not stated.
     *     - `GENERIC`: all traffic.
     *     - `VIDEO`: all video traffic.
     *     - `VIDEO_BROWSING`: looking for videos: the traffic of video applications without the video and audio
     *       streams.
     *     - `VIDEO_OFFLINE`: `VIDEO_BROWSING`, and video and audio that is saved for later and not streamed.
     *     - `MUSIC`: music applications.
     *     - `GAMING`: games.
     *     - `SOCIAL`: social networks.
     *     - `MESSAGING`: messengers.
     *     - `APP_STORE`: application stores: downloads and updates.
     * @example GENERIC
     * @enum {string}
     */
    PlanModuleTrafficCategory:
      | 'PLAN_MODULE_TRAFFIC_CATEGORY_UNSPECIFIED'
      | 'GENERIC'
      | 'VIDEO'
      | 'VIDEO_BROWSING'
      | 'VIDEO_OFFLINE'
      | 'MUSIC'
      | 'GAMING'
      | 'SOCIAL'
      | 'MESSAGING'
      | 'APP_STORE';
    /**
     * @description Effect of using up the quota.
     *
     *     - `OVER_USAGE_POLICY_UNSPECIFIED`: not stated.
     *     - `THROTTLED`: the connection is slowed down.
     *     - `BLOCKED`: the connection is cut.
     *     - `PAY_AS_YOU_GO`: further data is paid by use.
     * @example THROTTLED
     * @enum {string}
     */
    OverUsagePolicy: 'OVER_USAGE_POLICY_UNSPECIFIED' | 'THROTTLED' | 'BLOCKED' | 'PAY_AS_YOU_GO';
    /**
     * Format: int64
     * @description A whole number of 64 bits with a sign, as a decimal string.
     * @example 7516192768
     */
    Int64: string;
    /**
     * @description State of a plan or of one of its modules.
     *
     *     - `ACTIVE`: it can be used.
     *     - `INACTIVE`: the user owns it but cannot use it now: it counts at certain hours only, or was bought
     *       and not activated yet.
     *     - `EXPIRING_SOON`: active, but not for long; the operator decides when that begins. On a module this
     *       sends an expiry warning, which needs `moduleName` and `expirationTime`.
     *     - `NEWLY_ACTIVE`: it has just become usable. Send this for a very short time after activation and with a
     *       short time to live, then send `ACTIVE`. On a module this sends an activation notification, which needs
     *       `moduleName`.
     *     - `EXPIRED`: it is over. This sends an expiry notification: for a module, which needs `moduleName`, and for a
     *       plan of which no module says so.
     * @example ACTIVE
     * @enum {string}
     */
    PlanState: 'ACTIVE' | 'INACTIVE' | 'EXPIRING_SOON' | 'NEWLY_ACTIVE' | 'EXPIRED';
    /**
     * @description Period after which the module's quota is filled up again.
     *
     *     - `REFRESH_PERIOD_NONE`: never; the module is not recurring.
     *     - `DAILY`: every day.
     *     - `MONTHLY`: every month.
     *     - `BIWEEKLY`: every two weeks.
     *     - `WEEKLY`: every week.
     * @example MONTHLY
     * @enum {string}
     */
    RefreshPeriod: 'REFRESH_PERIOD_NONE' | 'DAILY' | 'MONTHLY' | 'BIWEEKLY' | 'WEEKLY';
    /** @description Quota and balance of a module that counts bytes. If the module is refreshed, they are for one period. */
    ByteQuota: {
      /**
       * @description All bytes of the quota, as a decimal string (64 bits). Unlimited plans say `9223372036854775807`, the greatest
       *     64-bit integer.
       * @example 12884901888
       */
      quotaBytes?: components['schemas']['Int64'];
      /**
       * @description Bytes that are left, as a decimal string (64 bits). A low-balance notification needs it.
       * @example 7516192768
       */
      remainingBytes?: components['schemas']['Int64'];
    };
    /** @description Quota and balance of a module that counts minutes. If the module is refreshed, they are for one period. */
    TimeQuota: {
      /**
       * @description All minutes of the quota, as a decimal string (64 bits).
       * @example 240
       */
      quotaMinutes?: components['schemas']['Int64'];
      /**
       * @description Minutes that are left, as a decimal string (64 bits).
       * @example 95
       */
      remainingMinutes?: components['schemas']['Int64'];
    };
    /**
     * @description One part of a plan, with its own quota. Its balance is given in bytes, in minutes or as a rough level. `byteBalance`
     *     and `timeBalance` exclude each other; without either of them, `coarseBalanceLevel` is needed.
     */
    PlanModule: {
      coarseBalanceLevel?: components['schemas']['BalanceLevel'];
      /** @description Traffic that is charged to the module. */
      trafficCategories?: components['schemas']['PlanModuleTrafficCategory'][];
      /**
       * Format: date-time
       * @description End of the module. If its quota is refreshed, it is the time of the next refresh. Leave it out only if the plan
       *     never ends.
       * @example 2026-01-31T16:59:59Z
       */
      expirationTime?: string;
      overUsagePolicy?: components['schemas']['OverUsagePolicy'];
      /**
       * @description Greatest speed that the module allows, in kbit/s, as a decimal string (64 bits); the network may be slower. Left out or `0`,
       *     the speed is not limited.
       * @example 2048
       */
      maxRateKbps?: components['schemas']['Int64'];
      /**
       * @description Description of the module, close to how it is sold; may be shown to the user.
       * @example 12 GB for every application, refilled each month
       */
      description: string;
      /**
       * @description Name of the module; notifications about it need it.
       * @example Main quota
       */
      moduleName: string;
      /**
       * @description Bytes of the module that the user has used so far, as a decimal string (64 bits).
       * @example 5368709120
       */
      usedBytes?: components['schemas']['Int64'];
      planModuleState?: components['schemas']['PlanState'];
      refreshPeriod?: components['schemas']['RefreshPeriod'];
      byteBalance?: components['schemas']['ByteQuota'];
      timeBalance?: components['schemas']['TimeQuota'];
    };
    /**
     * @description One package that the user has bought. It is simple, or put together from modules, such as general data and a separate
     *     quota for music.
     */
    Plan: {
      /**
       * @description Name of the plan.
       * @example Contoh Hemat 12 GB
       */
      planName?: string;
      /**
       * @description The operator's id of the plan, by which offers and purchases refer to it.
       * @example contoh-hemat-12gb
       */
      planId: string;
      planCategory?: components['schemas']['PlanCategory'];
      /**
       * Format: date-time
       * @description End of the plan: as a rule the latest end of its modules or, if they are refreshed, the end of the
       *     refreshing. Leave it out only if the plan never ends.
       * @example 2026-03-31T16:59:59Z
       */
      expirationTime?: string;
      /** @description The parts of the plan. */
      planModules?: components['schemas']['PlanModule'][];
      planState?: components['schemas']['PlanState'];
    };
    /** @description An amount of money in one currency. */
    Money: {
      /**
       * @description Currency, by its three letters in ISO 4217.
       * @example IDR
       */
      currencyCode?: string;
      /**
       * @description Whole units of the currency, as a decimal string (64 bits); may be negative. Left out, it is zero.
       * @example 75000
       */
      units?: components['schemas']['Int64'];
      /**
       * @description Billionths of a unit, added to `units`. Its sign follows that of `units`: zero or more if the units are positive,
       *     zero or less if they are negative, either if they are zero. Minus 2.25 is units `-2` and nanos `-250000000`. Left
       *     out, it is zero.
       * @example 0
       */
      nanos?: number;
    };
    /**
     * @description State of the user's wallet. If it contradicts `validUntil`, this field counts.
     *
     *     - `VALID`: the balance can pay for purchases.
     *     - `INVALID`: the balance cannot be used until something about the account changes.
     * @example VALID
     * @enum {string}
     */
    AccountBalanceStatus: 'VALID' | 'INVALID';
    /** @description The wallet of a prepaid user. */
    AccountInfo: {
      /** @description Money that is left, without what was lent by the operator. */
      accountBalance: components['schemas']['Money'];
      /** @description Lent money that is left. To be sent whenever there is some. */
      loanBalance?: components['schemas']['Money'];
      /** @description Money that the user owes the operator for loans. */
      unpaidLoan?: components['schemas']['Money'];
      accountBalanceStatus: components['schemas']['AccountBalanceStatus'];
      /**
       * Format: date-time
       * @description Until when the balance is valid; may be shown to the user.
       * @example 2026-02-04T16:59:59Z
       */
      validUntil: string;
      /** @description Money spent on data that is paid by use. Sending it notifies the user of that. */
      payAsYouGoCharge?: components['schemas']['Money'];
      /**
       * @description Money that the user has just added. Sending it, together with `accountBalance`, notifies the user; an
       *     amount of zero does so without naming the amount.
       */
      accountTopUp?: components['schemas']['Money'];
    };
    /**
     * @description Permission to show the plan status to the user. Left out, it may be shown.
     *
     *     - `UI_COMPATIBILITY_UNSPECIFIED`: not stated; treated as `UI_COMPATIBLE`.
     *     - `UI_COMPATIBLE`: all of it is fit to be shown.
     *     - `UI_INCOMPATIBLE`: good for notifications only; none of it is shown. A push that holds only part of
     *       the plan has to say this.
     * @example UI_COMPATIBLE
     * @enum {string}
     */
    UiCompatibility: 'UI_COMPATIBILITY_UNSPECIFIED' | 'UI_COMPATIBLE' | 'UI_INCOMPATIBLE';
    /**
     * @description A kind of notification that the service sends. Every module that calls for one gets its own.
     *
     *     - `NOTIFICATION_UNDEFINED`: a kind that is not known.
     *     - `NOTIFICATION_LOW_BALANCE_WARNING`: little is left; sent for a module at `LOW_QUOTA`.
     *     - `NOTIFICATION_DATA_EXPIRATION_WARNING`: data will expire; sent for a module that is `EXPIRING_SOON`.
     *     - `NOTIFICATION_OUT_OF_DATA`: nothing is left; sent for a module at `OUT_OF_DATA`.
     *     - `NOTIFICATION_PLAN_ACTIVATION`: a purchase can be used now; sent for a module that is
     *       `NEWLY_ACTIVE`.
     *     - `NOTIFICATION_PAY_AS_YOU_GO`: data is paid by use; sent when `accountInfo.payAsYouGoCharge` is set.
     *     - `NOTIFICATION_ACCOUNT_TOP_UP`: money was added; sent when `accountInfo.accountTopUp` is set.
     *     - `NOTIFICATION_DATA_EXPIRED`: data has expired; sent for a module that is `EXPIRED`, or for a plan
     *       that is.
     * @example NOTIFICATION_LOW_BALANCE_WARNING
     * @enum {string}
     */
    NotificationType:
      | 'NOTIFICATION_UNDEFINED'
      | 'NOTIFICATION_LOW_BALANCE_WARNING'
      | 'NOTIFICATION_DATA_EXPIRATION_WARNING'
      | 'NOTIFICATION_OUT_OF_DATA'
      | 'NOTIFICATION_PLAN_ACTIVATION'
      | 'NOTIFICATION_PAY_AS_YOU_GO'
      | 'NOTIFICATION_ACCOUNT_TOP_UP'
      | 'NOTIFICATION_DATA_EXPIRED';
    /** @description The bit rate that YouTube has to keep to; part of its plan awareness. */
    RateLimitedStreaming: {
      /**
       * @description Greatest bit rate that is supported for the user, in units of 1000 bit/s.
       * @example 1500
       */
      maxMediaRateKbps?: number;
    };
    /** @description Data about YouTube. */
    YouTube: {
      rateLimitedStreaming?: components['schemas']['RateLimitedStreaming'];
    };
    /** @description Facts about the plan that matter to one client only. */
    PlanInfoPerClient: {
      youtube?: components['schemas']['YouTube'];
    };
    /**
     * @description The plans, balances and account of one user. `accountInfo` is required for prepaid users. A module at `LOW_QUOTA`
     *     needs `byteBalance.remainingBytes`, and one that is `EXPIRING_SOON` needs `expirationTime`; without it, the whole push
     *     is refused (400). If the plans are not complete, `uiCompatibility` has to be `UI_INCOMPATIBLE`.
     */
    CreatePlanStatusRequest: {
      /**
       * @description Ignored; the service makes the name from the operator and the user key.
       * @example operators/64496/planStatuses/cpid-7f3a9c21
       */
      name?: string;
      /** @description The packages that the user has bought. */
      plans?: components['schemas']['Plan'][];
      /**
       * @description Language of the texts, as a BCP 47 code.
       * @example en-ID
       */
      languageCode: string;
      /**
       * Format: date-time
       * @description Must be in the future; from then on the status is not shown any more.
       * @example 2026-01-06T02:10:00Z
       */
      expireTime: string;
      /**
       * Format: date-time
       * @description When the operator's agent read the data from its own systems: at most 30 days ago, and not in the future. It tells
       *     how fresh the status is: one that is older than the stored one is refused.
       * @example 2026-01-05T02:10:00Z
       */
      updateTime: string;
      /**
       * @description Title of the user's contract; heads the page that the user sees.
       * @example Contoh Mobile prepaid
       */
      title?: string;
      /**
       * @description The operator's own id of the user; unique and never changing.
       * @example subscriber-0042
       */
      subscriberId?: string;
      accountInfo?: components['schemas']['AccountInfo'];
      uiCompatibility?: components['schemas']['UiCompatibility'];
      /** @description Ignored; the service fills it in. */
      notifications?: components['schemas']['NotificationType'][];
      planInfoPerClient?: components['schemas']['PlanInfoPerClient'];
    };
    /**
     * @description The plans, balances and account of one user, as the service has stored them. `updateTime` tells how fresh they are, and
     *     `expireTime` until when they are shown.
     */
    PlanStatus: {
      /**
       * @description Name of the resource, `operators/{asn_id}/planStatuses/{userKey}`.
       * @example operators/64496/planStatuses/cpid-7f3a9c21
       */
      name: string;
      /** @description The packages that the user has bought. */
      plans?: components['schemas']['Plan'][];
      /**
       * @description Language of the texts, as a BCP 47 code.
       * @example en-ID
       */
      languageCode: string;
      /**
       * Format: date-time
       * @description After this time the status is not shown any more.
       * @example 2026-01-06T02:10:00Z
       */
      expireTime: string;
      /**
       * Format: date-time
       * @description When the operator's agent read the data from its own systems. It tells how fresh the status is.
       * @example 2026-01-05T02:10:00Z
       */
      updateTime: string;
      /**
       * @description Title of the user's contract; heads the page that the user sees.
       * @example Contoh Mobile prepaid
       */
      title?: string;
      /**
       * @description The operator's own id of the user; unique and never changing.
       * @example subscriber-0042
       */
      subscriberId?: string;
      accountInfo?: components['schemas']['AccountInfo'];
      uiCompatibility?: components['schemas']['UiCompatibility'];
      /** @description Kinds of notifications that the service has sent for this push. */
      notifications?: components['schemas']['NotificationType'][];
      planInfoPerClient?: components['schemas']['PlanInfoPerClient'];
    };
    /** @description One field of the request that breaks a rule. */
    FieldViolation: {
      /**
       * @description The field, by the names on the way to it, joined by full stops; places in a list are counted from 0. A
       *     parameter goes by its name.
       * @example plans[0].planModules[0].byteBalance.remainingBytes
       */
      field: string;
      /**
       * @description The broken rule, in words.
       * @example A low-balance notification needs this field.
       */
      description: string;
    };
    /** @description The fields that made the request invalid. */
    BadRequestDetail: {
      /**
       * @description Names the kind of detail.
       * @example type.googleapis.com/google.rpc.BadRequest
       * @constant
       */
      '@type': 'type.googleapis.com/google.rpc.BadRequest';
      /** @description Every violation that was found. */
      fieldViolations: components['schemas']['FieldViolation'][];
    };
    /**
     * @description A failure, in the shape that is usual for Google APIs. The service documents the statuses only; this body is the
     *     common model `google.rpc.Status`.
     */
    Error: {
      /** @description The failure. */
      error: {
        /**
         * @description The HTTP status again.
         * @example 400
         */
        code: number;
        /**
         * @description Message for people.
         * @example The plan status is not valid.
         */
        message: string;
        /**
         * @description Stable name of the failure.
         *
         *     | code | status | when |
         *     |---|---|---|
         *     | 400 | `INVALID_ARGUMENT` | the request breaks a rule; `details` names the fields |
         *     | 401 | `UNAUTHENTICATED` | no access token was sent, or it is not valid |
         *     | 403 | `PERMISSION_DENIED` | the caller is not allowed for the ASN, or the API is not enabled |
         *     | 404 | `NOT_FOUND` | no device is registered for the user, or the path is unknown |
         *     | 405 | `UNIMPLEMENTED` | the path exists, the method does not |
         *     | 409 | `ABORTED` | a status with a later `updateTime` is stored already |
         *     | 413, 415 | `INVALID_ARGUMENT` | the body is too large or not JSON |
         *     | 429 | `RESOURCE_EXHAUSTED` | there were too many requests |
         *     | 500, and any other 5xx | `INTERNAL` | a defect of the service |
         *     | 501 | `UNIMPLEMENTED` | the service cannot do it |
         *     | 503 | `UNAVAILABLE` | the service is down for the moment |
         *     | 504 | `DEADLINE_EXCEEDED` | the service took too long |
         * @example INVALID_ARGUMENT
         * @enum {string}
         */
        status:
          | 'INVALID_ARGUMENT'
          | 'UNAUTHENTICATED'
          | 'PERMISSION_DENIED'
          | 'NOT_FOUND'
          | 'UNIMPLEMENTED'
          | 'ABORTED'
          | 'RESOURCE_EXHAUSTED'
          | 'INTERNAL'
          | 'UNAVAILABLE'
          | 'DEADLINE_EXCEEDED';
        /** @description The fields at fault; left out where the failure is not about a field. */
        details?: components['schemas']['BadRequestDetail'][];
      };
    };
    /** @description The plans of one subscriber. */
    CreatePlanGroup: {
      /**
       * @description Ignored; the service makes the name from the operator and `planGroupId`.
       * @example operators/64496/planGroups/enc-5b1e7d40
       */
      name?: string;
      /** @description The packages that the subscriber has bought. */
      dataPlans?: components['schemas']['Plan'][];
      /**
       * Format: date-time
       * @description After this time the group is not shown any more.
       * @example 2026-01-06T02:10:00Z
       */
      responseStaleTime?: string;
      /**
       * Format: date-time
       * @description When the operator's agent read the data from its own systems; tells how fresh they are.
       * @example 2026-01-05T02:10:00Z
       */
      lastUpdatedTime?: string;
    };
    /** @description A plan group and the id that it gets. */
    CreatePlanGroupRequest: {
      /**
       * @description Id of the subscriber at the operator, for example the MSISDN or an encrypted form of it.
       * @example enc-5b1e7d40
       */
      planGroupId: string;
      planGroup: components['schemas']['CreatePlanGroup'];
    };
    /** @description The plans of one subscriber, as the service has stored them. */
    PlanGroup: {
      /**
       * @description Name of the resource, `operators/{asn_id}/planGroups/{planGroupId}`.
       * @example operators/64496/planGroups/enc-5b1e7d40
       */
      name: string;
      /** @description The packages that the subscriber has bought. */
      dataPlans?: components['schemas']['Plan'][];
      /**
       * Format: date-time
       * @description After this time the group is not shown any more.
       * @example 2026-01-06T02:10:00Z
       */
      responseStaleTime?: string;
      /**
       * Format: date-time
       * @description When the operator's agent read the data from its own systems; tells how fresh they are.
       * @example 2026-01-05T02:10:00Z
       */
      lastUpdatedTime?: string;
    };
  };
  responses: {
    /** @description The access token is missing, malformed or no longer valid. */
    Unauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description The service account is not allowed for this operator, or the API is not enabled for its project. */
    Forbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description No device is registered for the user. A notification would reach nobody. */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
    /** @description A status of this user with a later `updateTime` is stored already; it stays. */
    Conflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/json': components['schemas']['Error'];
      };
    };
  };
  parameters: {
    /**
     * @description Autonomous System Number of the operator, in digits. The caller must be allowed for it.
     * @example 64496
     */
    AsnId: string;
    /**
     * @description The only client that may use the push: `mobiledataplan` for the data plan settings of the phone, `youtube` for
     *     YouTube.
     * @example mobiledataplan
     */
    ClientId: 'mobiledataplan' | 'youtube';
    /**
     * @description Key of the user, URL-encoded; a CPID or an MSISDN.
     * @example cpid-7f3a9c21
     */
    UserKey: string;
    /**
     * @description Key of the user, URL-encoded; a CPID or an MSISDN.
     * @example cpid-7f3a9c21
     */
    UserKeyQuery: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  createClientPlanStatus: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Autonomous System Number of the operator, in digits. The caller must be allowed for it.
         * @example 64496
         */
        asn_id: components['parameters']['AsnId'];
        /**
         * @description The only client that may use the push: `mobiledataplan` for the data plan settings of the phone, `youtube` for
         *     YouTube.
         * @example mobiledataplan
         */
        clientId: components['parameters']['ClientId'];
        /**
         * @description Key of the user, URL-encoded; a CPID or an MSISDN.
         * @example cpid-7f3a9c21
         */
        userKey: components['parameters']['UserKey'];
      };
      cookie?: never;
    };
    /** @description The state of the plans. */
    requestBody: {
      content: {
        'application/json': components['schemas']['CreatePlanStatusRequest'];
      };
    };
    responses: {
      /** @description The status as it was stored. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanStatus'];
        };
      };
      /** @description The request breaks a rule, or a notification lacks a field that it needs; nothing was stored. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
    };
  };
  createPlanStatus: {
    parameters: {
      query: {
        /**
         * @description Key of the user, URL-encoded; a CPID or an MSISDN.
         * @example cpid-7f3a9c21
         */
        userKey: components['parameters']['UserKeyQuery'];
      };
      header?: never;
      path: {
        /**
         * @description Autonomous System Number of the operator, in digits. The caller must be allowed for it.
         * @example 64496
         */
        asn_id: components['parameters']['AsnId'];
      };
      cookie?: never;
    };
    /** @description The state of the plans. */
    requestBody: {
      content: {
        'application/json': components['schemas']['CreatePlanStatusRequest'];
      };
    };
    responses: {
      /** @description The status as it was stored. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanStatus'];
        };
      };
      /** @description The request breaks a rule, or a notification lacks a field that it needs; nothing was stored. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      409: components['responses']['Conflict'];
    };
  };
  createPlanGroup: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description Autonomous System Number of the operator, in digits. The caller must be allowed for it.
         * @example 64496
         */
        asn_id: components['parameters']['AsnId'];
      };
      cookie?: never;
    };
    /** @description The plans and the id. */
    requestBody: {
      content: {
        'application/json': components['schemas']['CreatePlanGroupRequest'];
      };
    };
    responses: {
      /** @description The group as it was stored. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanGroup'];
        };
      };
      /** @description The request breaks a rule of the contract; nothing was stored. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Error'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
    };
  };
}
