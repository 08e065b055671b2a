// Nothing in the repository opens a real door, and no example is about a real person or thing.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { contracts } from '../../.config/contracts.ts';
import { readContract } from '../../server/contract/bundles.ts';
import { SOURCE_VALUES } from './source-values.ts';
import { dataOf, scalarsOf } from './walk.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The parts are joined at run time, so that this file itself holds nothing in a secret's shape. */
const shaped = (...parts: string[]): string => parts.join('');

/** Patterns of secrets, with one text that matches each. */
const SECRETS: { kind: string; shape: RegExp; sample: string }[] = [
  {
    kind: 'PEM private key',
    shape: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY/,
    sample: shaped('-----BEGIN RSA', ' PRIVATE KEY-----'),
  },
  {
    kind: 'JWT',
    shape: /\beyJ[\w-]{4,}\.[\w-]{4,}\.[\w-]{4,}/,
    sample: shaped('eyJhbGciOiJub25lIn0', '.eyJzdWIiOiIxIn0', '.c2lnbmF0dXJl'),
  },
  {
    kind: 'AWS access key',
    shape: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
    sample: shaped('AKIA', 'Z'.repeat(16)),
  },
  {
    kind: 'Google API key',
    shape: /\bAIza[\w-]{35}/,
    sample: shaped('AIza', 'z'.repeat(35)),
  },
  {
    kind: 'Google OAuth token or secret',
    shape: /\b(?:ya29\.|GOCSPX-)[\w-]{20,}/,
    sample: shaped('ya29', '.', 'z'.repeat(40)),
  },
  {
    kind: 'GitHub token',
    shape: /\b(?:gh[opsur]_\w{36}|github_pat_\w{22})/,
    sample: shaped('ghp_', 'z'.repeat(36)),
  },
  {
    kind: 'Slack token or webhook',
    shape: /\bxox[a-z]-[\w-]{10}|hooks\.slack\.com\/services\/\w/,
    sample: shaped('xoxb-', '1'.repeat(12)),
  },
  {
    kind: 'Stripe key',
    shape: /\b(?:[rs]k_(?:live|test)|whsec)_\w{16}/,
    sample: shaped('sk_live_', 'z'.repeat(24)),
  },
];

describe('the repository', () => {
  const files = textFiles();

  it('is read as a whole', () => {
    const names = files.map(({ name }) => name);
    expect(names).toContain('redocly.yaml');
    expect(names).toContain('generated/awan.json');
    expect(names).toContain('test/openapi/secrets.test.ts');
  });

  it.each(SECRETS)('holds no $kind', ({ shape }) => {
    expect(files.filter(({ text }) => shape.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it('holds no long random text', () => {
    const own = files.filter(({ name }) => !name.startsWith('generated/'));
    expect(own.filter(({ text }) => hasBlob(text)).map(({ name }) => name)).toEqual([]);
  });

  it.each(SECRETS)('and a secret is known by its shape: $kind', ({ shape, sample }) => {
    expect(`token: "${sample}"`).toMatch(shape);
  });

  it('and random text is known by its length and entropy', () => {
    const hashes = ['a', 'b', 'c', 'd'].map((one) => createHash('sha512').update(one).digest());
    expect(hasBlob(`icon: ${Buffer.concat(hashes).toString('base64')}`)).toBe(true);
    expect(hasBlob('-'.repeat(300))).toBe(false);
  });
});

/** Patterns that no example may match, with examples that do and that do not. */
interface Check {
  title: string;
  /** The parts of an example that are at fault. */
  faults: (text: string, pointer: string, servers: string[]) => string[];
  bad: [text: string, fault: string][];
  good: string[];
}

const checks: Check[] = [
  {
    title: 'an e-mail address outside the reserved domains',
    faults: (text) =>
      [...text.matchAll(/[\w.%+-]+@((?:[\w-]+\.)+[a-z]+)/gi)]
        .filter(([, host = '']) => !isReserved(host))
        .map(([address]) => address),
    bad: [
      ['write to a@mail.invalid', 'a@mail.invalid'],
      ['a@example.com, b@notexample.com', 'b@notexample.com'],
    ],
    good: ['a@example.com', 'a@mail.example.org', 'a@shop.example', 'admin@kubernetes'],
  },
  {
    title: 'an IPv4 address outside the reserved and private ranges',
    faults: (text) =>
      [...text.matchAll(/(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\d)/g)]
        .map(([address]) => address)
        .filter((address) => !RESERVED_IPV4.test(address)),
    bad: [
      ['8.8.8.8', '8.8.8.8'],
      ['server: https://203.0.114.1\n', '203.0.114.1'],
      ['192.168.1.1/24', '192.168.1.1'],
    ],
    good: ['192.0.2.1', '198.51.100.9/24', '203.0.113.10', '10.20.0.0/20', '127.0.0.1', '0.0.0.0'],
  },
  {
    title: 'a URL of a host that is neither reserved nor one of its servers',
    faults: (text, _pointer, servers) =>
      [...text.matchAll(/\w+:\/\/(?:[^\s/@]*@)?([^\s/:?#"']+)/g)]
        .map(([, host = '']) => host)
        .filter((host) => !isReserved(host) && !servers.includes(host) && !/^[\d.]+$/.test(host)),
    bad: [
      ['https://shop.invalid/a', 'shop.invalid'],
      ['see http://user:pass@example.com.invalid:80', 'example.com.invalid'],
    ],
    good: ['https://example.com', 'https://a.b.example.net:80/c', 'https://api.service.test/v2'],
  },
  {
    title: 'a phone number that could be called',
    faults: (text, pointer) =>
      /\/(?:phone|no_tlp)(?:\/(?:example|const|default))?$/.test(pointer) &&
      !text.startsWith('0800000000')
        ? [text]
        : [],
    bad: [['081200000009', '081200000009']],
    good: ['080000000001'],
  },
];

const bundles = [...contracts().keys()].map(readContract);

describe.each(checks)('$title', ({ faults, bad, good }) => {
  it.each(bundles)('is in no example of $domain', ({ document }) => {
    const servers = (document.servers ?? []).map(({ url }) => new URL(url).hostname);
    const examples = dataOf(document).flatMap(scalarsOf);
    expect(examples).not.toEqual([]);
    const found = examples.flatMap(({ pointer, value }) =>
      faults(String(value), pointer, servers).map((fault) => `${pointer}: ${fault}`),
    );
    expect(found).toEqual([]);
  });

  it.each(bad)('is found in %j', (text, fault) => {
    expect(faults(text, '#/user/phone/example', [])).toEqual([fault]);
  });

  it.each(good)('is not found in %j', (text) => {
    expect(faults(text, '#/user/phone', ['api.service.test'])).toEqual([]);
  });
});

describe('a value of the documents that the contracts were written from', () => {
  it.each(bundles)('is in no example of $domain', ({ document }) => {
    const examples = dataOf(document).flatMap(scalarsOf);
    const found = examples.flatMap(({ pointer, value }) =>
      reused(String(value), SOURCE_VALUES).map((token) => `${pointer}: ${token}`),
    );
    expect(found).toEqual([]);
  });

  it('is kept only as a hash', () => {
    expect(SOURCE_VALUES.size).toBeGreaterThan(100);
    expect([...SOURCE_VALUES].filter((one) => !/^[0-9a-f]{64}$/.test(one))).toEqual([]);
  });

  // These values are invented, because the repository must not have the real ones.
  it.each([
    ['sk-77', 'SK-77'],
    ['icons.storage.test', 'https://icons.storage.test:80/users'],
    ['11111111-2222-3333-4444-555555555555', 'k8s-11111111-2222-3333-4444-555555555555'],
    ['203.0.113.9', 'server: https://203.0.113.9\nname: a'],
    ['sari wibawa', ' Sari Wibawa'],
    ['sari', 'sari@mail.example.com'],
    ['mail.example.com', 'sari@mail.example.com'],
    ['080000000009', '0800-0000-0009'],
  ])('is found: %j in %j', (value, text) => {
    expect(reused(text, new Set([sha256(value)]))).toEqual([value]);
  });
});

const RESERVED_IPV4 =
  /^(?:(?:192\.0\.2|198\.51\.100|203\.0\.113|10\.\d+\.\d+|127\.\d+\.\d+)\.\d+|0\.0\.0\.0)$/;

function isReserved(host: string): boolean {
  return /(?:^|\.)example(?:\.(?:com|net|org))?$/i.test(host);
}

/** All files that are or will be committed, except other people's hashes and the rendered pages. */
function textFiles(): { name: string; text: string }[] {
  const names = existsSync(join(ROOT, '.git')) ? namesInCheckout() : namesInArchive();
  return names
    .filter((name) => name !== 'package-lock.json')
    .filter((name) => !name.startsWith('generated/docs/') && isFile(name))
    .map((name) => ({ name, text: readFileSync(join(ROOT, name), 'utf8') }))
    .filter(({ text }) => !text.includes('\0'));
}

function namesInCheckout(): string[] {
  // A container may have the checkout under another owner.
  const flags = ['-c', 'safe.directory=*', 'ls-files'];
  const which = ['--cached', '--others', '--exclude-standard', '-z'];
  const names = execFileSync('git', [...flags, ...which], { cwd: ROOT, encoding: 'utf8' });
  return names.split('\0').filter((name) => name !== '');
}

/** Without git, these are all files except those that `npm ci` has put there. */
function namesInArchive(): string[] {
  const installed = /^(node_modules|generated\/package)(\/|$)/;
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !installed.test(name));
}

/** The file is neither deleted nor a link to a folder. */
function isFile(name: string): boolean {
  return statSync(join(ROOT, name), { throwIfNoEntry: false })?.isFile() === true;
}

function hasBlob(text: string): boolean {
  const runs = text.match(/[A-Za-z0-9+/=_-]{201,}/g) ?? [];
  return runs.some((run) => entropyOf(run) > 4.5);
}

/** Shannon's entropy in bits a character: 6 for random Base64, 4 for hexadecimal digits, 0 for one character. */
function entropyOf(text: string): number {
  const counts = Object.values(Object.groupBy(text, (one) => one)).map((one) => one?.length ?? 0);
  return -counts.reduce((sum, n) => sum + (n / text.length) * Math.log2(n / text.length), 0);
}

/** A text in several forms: as a whole, as words that any separator divides, the ids in it, and its digits. */
function tokensOf(text: string): string[] {
  const low = text.trim().toLowerCase();
  const separators = [
    /[\s"',;()<>]+/,
    /[^a-z0-9._@-]+/,
    /[^a-z0-9.-]+/,
    /[^a-z0-9-]+/,
    /[^a-z0-9]+/,
  ];
  const words = separators.flatMap((separator) => low.split(separator));
  const ids = low.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
  return [...new Set([low, ...words, ...ids, low.replace(/[^0-9]/g, '')])];
}

function reused(text: string, hashes: ReadonlySet<string>): string[] {
  return tokensOf(text).filter((token) => hashes.has(sha256(token)));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
