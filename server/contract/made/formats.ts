// Texts in the formats that people write.
import type { Random } from '../../world/random.ts';

const HEX = '0123456789abcdef';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The names of formats that mean another. */
const SAME: Record<string, string> = {
  datetime: 'date-time',
  timestamp: 'date-time',
  'google-datetime': 'date-time',
  'date-time-rfc1123': 'http-date',
  rfc3339: 'date-time',
  iso8601: 'date-time',
  'full-date': 'date',
  'partial-time': 'time',
  url: 'uri',
  link: 'uri',
  href: 'uri',
  iri: 'uri',
  'iri-reference': 'uri-reference',
  'uri-ref': 'uri-reference',
  path: 'uri-reference',
  'idn-email': 'email',
  'idn-hostname': 'hostname',
  host: 'hostname',
  domain: 'hostname',
  ip: 'ipv4',
  'ip-address': 'ipv4',
  guid: 'uuid',
  base64: 'byte',
  base64url: 'byte',
  int: 'int64',
  int32: 'int64',
  int64: 'int64',
  int16: 'int64',
  int8: 'int64',
  integer: 'int64',
  long: 'int64',
  uint32: 'int64',
  uint64: 'int64',
  uint8: 'int64',
  uint16: 'int64',
  'unix-time': 'int64',
  double: 'decimal',
  float: 'decimal',
  number: 'decimal',
  currency: 'iso-4217',
  phonenumber: 'phone',
  tel: 'phone',
  e164: 'phone',
};

/** For each format some texts, the usual one first; others are shorter, longer or written in another way. */
const MAKERS: Record<string, (random: Random) => string[]> = {
  'date-time': (random) => {
    const time = timeIn2026(random);
    const second = time.slice(0, 19);
    return [
      `${second}Z`,
      `${second}.${random.text('0123456789', 3)}Z`,
      `${second}.${random.text('0123456789', 6)}Z`,
      `${second}+00:00`,
      second,
      second.replace('T', ' '),
    ];
  },
  date: (random) => {
    const date = timeIn2026(random).slice(0, 10);
    const [year = '', month = '', day = ''] = date.split('-');
    return [date, `${day}/${month}/${year}`, `${month}/${day}/${year}`, `${year}${month}${day}`];
  },
  time: (random) => {
    const time = timeIn2026(random).slice(11, 19);
    return [`${time}Z`, time, time.slice(0, 5)];
  },
  'http-date': (random) => [new Date(timeIn2026(random)).toUTCString()],
  'google-duration': (random) => [`${random.integer(1, 600)}s`],
  duration: (random) => [`PT${random.integer(1, 59)}M`, `P${random.integer(1, 9)}D`],
  email: (random) => {
    const name = random.text(LETTERS, 5);
    return [
      `${pick(random, PEOPLE)}@example.com`,
      `${name}@example.com`,
      `${name}@example.org`,
      'a@b.co',
    ];
  },
  hostname: (random) => [`${pick(random, PEOPLE)}.example.com`, 'example.com', 'a.io'],
  ipv4: (random) => [`192.0.2.${random.integer(1, 254)}`],
  ipv6: (random) => [`2001:db8::${random.text('123456789', 1)}`],
  cidr: (random) => [`192.0.2.${random.integer(0, 15) * 16}/28`],
  uri: (random) => [
    `https://example.com/${pick(random, PLACES)}/${random.integer(1, 999)}`,
    'https://example.com/',
    'http://a.io',
    'a:b',
  ],
  'uri-reference': (random) => [`/${pick(random, PLACES)}/${random.integer(1, 999)}`, '/a', 'a'],
  'uri-template': () => ['/things/{id}', '/{id}'],
  uuid: (random) => [random.uuid()],
  ulid: (random) => [`01${random.text('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 24)}`],
  byte: (random) => [
    Buffer.from(pick(random, PLACES) ?? '').toString('base64'),
    'dGV4dA==',
    'AAAA',
    '',
  ],
  binary: (random) => [pick(random, PLACES) ?? ''],
  password: () => ['not-a-real-password', 'not-real', 'n0tReal!'],
  int64: (random) => [String(random.integer(1, 999))],
  decimal: (random) => [`${random.integer(1, 99)}.${random.text('0123456789', 2)}`],
  boolean: () => ['true'],
  'json-pointer': () => ['/name', '/a', ''],
  'relative-json-pointer': () => ['0/name', '0'],
  regex: () => ['^[a-z]+$', 'a'],
  phone: (random) => [`+1555010${random.text('0123456789', 4)}`, '+15550100'],
  'iso-4217': () => ['USD', 'EUR'],
  slug: (random) => [`${pick(random, PLACES)}-${random.integer(1, 99)}`],
  html: () => ['<p>Hello</p>'],
  markdown: () => ['Hello'],
  color: (random) => [`#${random.text(HEX, 6)}`],
  json: () => ['{}'],
  mac: (random) => [Array.from({ length: 6 }, () => random.text(HEX, 2)).join(':')],
};

export const PEOPLE = ['alex', 'bella', 'chris', 'dana', 'emil', 'fiona', 'george', 'hana'];
export const PLACES = ['garden', 'harbor', 'market', 'meadow', 'river', 'station', 'valley'];

/** Texts in a format, the usual one first; undefined for a format that is not known. */
export function textsIn(format: string, random: Random): string[] | undefined {
  const name = format.toLowerCase().replace(/_/g, '-');
  const same = Object.hasOwn(SAME, name) ? (SAME[name] ?? name) : name;
  return Object.hasOwn(MAKERS, same) ? MAKERS[same]?.(random) : undefined;
}

export function pick<T>(random: Random, list: readonly T[]): T | undefined {
  return list[random.integer(0, list.length - 1)];
}

/** A second of the year 2026, in ISO 8601 and UTC. */
function timeIn2026(random: Random): string {
  return new Date(Date.UTC(2026, 0, 1) + random.integer(0, 31_535_999) * 1000).toISOString();
}
