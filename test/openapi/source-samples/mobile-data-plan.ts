// The page of mobile data plans shows forms and no values. Here is each field of its forms, with an invented value.
import type { Sample } from './sample.ts';

const TIME = '2026-02-04T16:59:59.123456789Z';

const money = (units: string, nanos: number) => ({ currencyCode: 'IDR', units, nanos });

const module = {
  coarseBalanceLevel: 'HIGH_QUOTA',
  trafficCategories: ['GENERIC', 'VIDEO'],
  expirationTime: TIME,
  overUsagePolicy: 'BLOCKED',
  maxRateKbps: '1024',
  description: '5 GB for all applications',
  moduleName: 'Rekaan',
  usedBytes: '1000',
  planModuleState: 'ACTIVE',
  refreshPeriod: 'WEEKLY',
};

const status = {
  name: 'operators/64500/planStatuses/cpid-77',
  plans: [
    {
      planName: 'Rekaan 199',
      planId: 'rekaan-199',
      planCategory: 'PREPAID',
      expirationTime: TIME,
      planModules: [
        {
          ...module,
          byteBalance: { quotaBytes: '9223372036854775807', remainingBytes: '5000' },
        },
        { ...module, timeBalance: { quotaMinutes: '180', remainingMinutes: '40' } },
      ],
      planState: 'ACTIVE',
    },
  ],
  languageCode: 'sr-Latn',
  expireTime: TIME,
  updateTime: '2026-02-04T01:02:03Z',
  title: 'Rekaan prepaid',
  subscriberId: 'subscriber-77',
  accountInfo: {
    accountBalance: money('50000', 500_000_000),
    loanBalance: money('0', -1),
    unpaidLoan: money('-1', -750_000_000),
    accountBalanceStatus: 'VALID',
    validUntil: TIME,
    payAsYouGoCharge: money('10', 0),
    accountTopUp: money('20', 0),
  },
  uiCompatibility: 'UI_COMPATIBLE',
  notifications: ['NOTIFICATION_ACCOUNT_TOP_UP'],
  planInfoPerClient: { youtube: { rateLimitedStreaming: { maxMediaRateKbps: 1500 } } },
};

export const SAMPLES: Sample[] = [
  { of: 'a status for one client', operation: 'createClientPlanStatus', body: status },
  { of: 'the stored one', operation: 'createClientPlanStatus', reply: 200, body: status },
  { of: 'a status for all clients', operation: 'createPlanStatus', body: status },
  { of: 'the stored one', operation: 'createPlanStatus', reply: 200, body: status },
];
