// Values that look real, by the name of the property that they are of. They are English and harmless: reserved domains,
// addresses and numbers.
import { PEOPLE, pick, PLACES, textsIn } from './formats.ts';
import type { Random } from '../../world/random.ts';

/** The ending of a name, in lower case and without separators, and the text of such a property. */
const TEXTS: readonly [RegExp, (random: Random) => string | undefined][] = [
  [/(email|mail|emailaddress)$/, formatted('email')],
  [/(uuid|guid)$/, formatted('uuid')],
  [/(url|uri|href|link|website|homepage|webpage|endpoint)$/, formatted('uri')],
  [/^(self|next|prev|previous|first|last)$/, formatted('uri')],
  [/(avatar|image|photo|picture|logo|icon|thumbnail)$/, formatted('uri')],
  [/(created|updated|modified|deleted|started|ended|published|expires?)(at|on|time)?$/, time],
  [/(timestamp|datetime|time)$/, time],
  [/(date|birthday|dob)$/, formatted('date')],
  [/timezone$/, one('Europe/London', 'Asia/Jakarta', 'America/Chicago')],
  [/(ip|ipaddress|ipv4)$/, formatted('ipv4')],
  [/ipv6$/, formatted('ipv6')],
  [/(hostname|host|domain|domainname)$/, formatted('hostname')],
  [/(phone|phonenumber|mobile|fax|tel|telephone|msisdn)$/, formatted('phone')],
  [/(firstname|givenname|forename)$/, one('Alex', 'Bella', 'Chris', 'Dana', 'Emil', 'Fiona')],
  [/(lastname|surname|familyname)$/, one('Baker', 'Carter', 'Fisher', 'Miller', 'Turner')],
  [/(fullname|displayname|author|owner|customer|contact|person)$/, person],
  [/(username|login|nickname|handle|screenname)$/, one(...PEOPLE)],
  [/(company|organi[sz]ation|business|vendor|employer|brand|manufacturer)$/, company],
  [/filename$/, one('report.pdf', 'photo.png', 'notes.txt')],
  [/(mimetype|contenttype|mediatype)$/, one('application/json', 'text/plain')],
  [
    /(street|address|addressline1?|street1|line1)$/,
    (random) => `${random.integer(1, 99)} Market Street`,
  ],
  [/(city|town|locality)$/, one('Springfield', 'Riverside', 'Fairview', 'Greenville')],
  [/(state|province|county)code$/, one('CA', 'NY', 'TX')],
  [/(province|county|region|area)$/, one('north', 'south', 'east', 'west')],
  [/(countrycode|country)$/, one('US', 'GB', 'ID')],
  [/(zip|zipcode|postcode|postalcode|postal)$/, (random) => random.text('123456789', 5)],
  [/(currency|currencycode)$/, one('USD', 'EUR', 'IDR')],
  [/(language|locale|lang|languagecode)$/, one('en', 'en-GB', 'id')],
  [/(price|amount|total|cost|balance|subtotal|fee|tax)$/, formatted('decimal')],
  [/(latitude|lat)$/, (random) => `${random.integer(-60, 60)}.25`],
  [/(longitude|lng|lon)$/, (random) => `${random.integer(-150, 150)}.5`],
  [/(version|ver)$/, (random) => `${random.integer(1, 9)}.${random.integer(0, 9)}.0`],
  [/(colou?r)$/, one('#336699', '#2f855a', '#c05621')],
  [/(status|state)$/, one('active', 'pending', 'done')],
  [/(password|secret)$/, () => 'not-a-real-password'],
  [
    /(token|apikey|accesskey|signature|hash|checksum|digest|etag|sha)$/,
    (random) => random.text('0123456789abcdef', 24),
  ],
  [/(slug|alias|key|tag|label|category|kind|type|group|topic)$/, one(...PLACES)],
  [/(title|subject|headline)$/, title],
  [
    /(description|summary|text|body|content|comment|note|notes|message|bio|about|caption|detail|details|reason)$/,
    sentence,
  ],
  [
    /(sku|reference|code|number|no|ref)$/,
    (random) => `${random.text('ABCDEFGHJKLMNPRSTUVWXYZ', 2)}-${random.integer(1000, 9999)}`,
  ],
  [/^(id|.*(id|ids))$/, (random) => random.text('abcdefghijkmnpqrstuvwxyz23456789', 10)],
  [/name$/, title],
];

/** Likewise for numbers: the least, the most, and the steps of one that need not be whole. */
const NUMBERS: readonly [RegExp, least: number, most: number, step: number][] = [
  [/(latitude|lat)$/, -60, 60, 0.01],
  [/(longitude|lng|lon|long)$/, -150, 150, 0.01],
  [/(percent|percentage)$/, 1, 99, 0.5],
  [/(rating|stars|score)$/, 1, 5, 0.5],
  [/(ratio|probability|confidence|progress)$/, 0, 1, 0.05],
  [/(price|amount|total|cost|balance|subtotal|fee|tax|value|rate)$/, 1, 500, 0.25],
  [/(year)$/, 2020, 2026, 1],
  [/(month)$/, 1, 12, 1],
  [/(day)$/, 1, 28, 1],
  [/(hour|hours)$/, 0, 23, 1],
  [/(minute|minutes|second|seconds)$/, 0, 59, 1],
  [/(age)$/, 18, 80, 1],
  [/(port)$/, 1024, 9999, 1],
  [/^(page|pagenumber|currentpage)$/, 1, 1, 1],
  [/^(offset|skip)$/, 0, 0, 1],
  [/^(status|statuscode|httpstatus|code)$/, 200, 200, 1],
  [
    /(quantity|qty|count|size|length|width|height|depth|limit|level|rank|position|index)$/,
    1,
    20,
    1,
  ],
  [
    /(timestamp|createdat|updatedat|created|updated|modified|expires|expiresat)$/,
    1_767_225_600,
    1_798_761_599,
    1,
  ],
];

/** A text for a property of a name; undefined for a name that tells nothing. */
export function textNamed(name: string, random: Random): string | undefined {
  const plain = plainName(name);
  return TEXTS.find(([ending]) => ending.test(plain))?.[1](random);
}

/** A text for any name, made of neutral words. */
export function plainText(random: Random): string {
  return pick(random, PLACES) ?? '';
}

/** The range of the numbers of a property; undefined for a name that tells nothing. */
export function rangeNamed(
  name: string,
): { least: number; most: number; step: number } | undefined {
  const plain = plainName(name);
  const [, least, most, step] = NUMBERS.find(([ending]) => ending.test(plain)) ?? [];
  return least === undefined || most === undefined || step === undefined
    ? undefined
    : { least, most, step };
}

/** Words of at least a length. */
export function wordsOf(length: number): string {
  const words = 'A short text about a quiet garden near the river and the market in the valley. ';
  return words.repeat(Math.ceil(length / words.length));
}

function plainName(name: string): string {
  return name
    .slice(-60)
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
}

function formatted(format: string): (random: Random) => string | undefined {
  return (random) => textsIn(format, random)?.[0];
}

function one(...texts: string[]): (random: Random) => string | undefined {
  return (random) => pick(random, texts);
}

function time(random: Random): string | undefined {
  return textsIn('date-time', random)?.[0];
}

function person(random: Random): string {
  const first = pick(random, ['Alex', 'Bella', 'Chris', 'Dana', 'Emil', 'Fiona']) ?? '';
  return `${first} ${pick(random, ['Baker', 'Carter', 'Fisher', 'Miller', 'Turner']) ?? ''}`;
}

function company(random: Random): string {
  return `${capital(pick(random, PLACES) ?? '')} Ltd`;
}

function title(random: Random): string {
  const kind = pick(random, ['Green', 'Quiet', 'Bright', 'Old', 'North', 'Little']) ?? '';
  return `${kind} ${capital(pick(random, PLACES) ?? '')}`;
}

function sentence(random: Random): string {
  const kind = pick(random, ['green', 'quiet', 'bright', 'calm', 'small', 'busy']) ?? '';
  return `A ${kind} place near the ${pick(random, PLACES) ?? ''}.`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
