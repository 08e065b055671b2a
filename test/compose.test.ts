// The Compose file: what it names is there, and its parts fit together.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

import { readFlags } from '../server/cli/flags.ts';
import { readContract } from '../server/contract/bundles.ts';

interface Service {
  build?: { context: string; dockerfile: string };
  command?: string[];
  environment: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: unknown;
  ports?: string[];
  volumes?: string[];
}

interface Compose {
  services: Record<'balancer' | 'mock' | 'database', Service>;
  volumes: Record<string, null>;
}

const text = readFileSync('.docker/compose.yaml', 'utf8');
const { services, volumes } = parse(text) as Compose;
const { balancer, mock, database } = services;
const dockerfile = readFileSync('.docker/Dockerfile', 'utf8');
const proxy = readFileSync('.docker/haproxy.cfg', 'utf8');

/** The text as Compose reads it where each variable that has no value of its own is `given`. */
function filled(value: string): string {
  return value.replace(/\$\{\w+(?::-([^}]*)|:\?[^}]*)\}/g, (_, usual?: string) => usual ?? 'given');
}

/** The words of each line of the balancer that begins with some word. */
function lines(word: string): string[][] {
  return proxy
    .split('\n')
    .map((line) => line.trim().split(' '))
    .filter(([first]) => first === word);
}

describe('the Compose file', () => {
  it('starts the mock with flags that it has, at an address that the others reach', () => {
    const { flags, words } = readFlags((mock.command ?? []).map(filled));
    expect(words).toEqual([]);
    expect(flags).toMatchObject({ host: '0.0.0.0', port: 4010, controlToken: 'given' });
    expect(URL.parse(flags.store ?? '')).toMatchObject({
      protocol: 'postgres:',
      hostname: 'database',
      username: database.environment['POSTGRES_USER'],
      password: '',
    });
  });

  it('gives one password and one token to all that need them, and none by itself', () => {
    expect(mock.environment['PGPASSWORD']).toBe(database.environment['POSTGRES_PASSWORD']);
    expect(balancer.environment['KONTRAK_CONTROL_TOKEN']).toBe(
      mock.environment['KONTRAK_CONTROL_TOKEN'],
    );
    const secrets = [...text.matchAll(/\$\{(KONTRAK_\w+(?:PASSWORD|TOKEN))(:.)/g)];
    expect(secrets.length).toBeGreaterThan(3);
    expect(new Set(secrets.map(([, , must]) => must))).toEqual(new Set([':?']));
  });

  it('builds the image of this repository, and mounts files that are there', () => {
    const { context = '', dockerfile: file = '' } = mock.build ?? {};
    expect(existsSync(resolve('.docker', context, file))).toBe(true);
    const sources = [...(balancer.volumes ?? []), ...(database.volumes ?? [])].map(
      (one) => one.split(':')[0] ?? '',
    );
    expect(sources).toHaveLength(2);
    for (const source of sources)
      expect(
        source.startsWith('.') ? existsSync(resolve('.docker', source)) : source in volumes,
      ).toBe(true);
  });

  it('starts each service after those that it needs, which tell when they are ready', () => {
    const needed = Object.values(services).flatMap(({ depends_on }) =>
      Object.entries(depends_on ?? {}),
    );
    expect(needed.map(([name]) => name).sort()).toEqual(['database', 'mock']);
    for (const [, { condition }] of needed) expect(condition).toBe('service_healthy');
    expect(database.healthcheck).toBeDefined();
    expect(dockerfile).toMatch(/^HEALTHCHECK /m);
  });
});

describe('the balancer', () => {
  it('listens where Compose publishes it, and sends to the port of the mock', () => {
    const [port] = (balancer.ports ?? []).map((one) => filled(one).split(':'));
    expect(lines('bind')).toEqual([['bind', `:${port?.[1] ?? ''}`]]);
    const { flags } = readFlags((mock.command ?? []).map(filled));
    expect(lines('server-template').map((words) => words[3])).toEqual([
      `mock:${flags.port}`,
      `mock:${flags.port}`,
    ]);
    expect(dockerfile).toContain(`EXPOSE ${flags.port}\n`);
  });

  it('reads variables that Compose gives it', () => {
    const named = [...proxy.matchAll(/\$(\w+)/g)].map(([, name]) => name);
    expect(named.sort()).toEqual(Object.keys(balancer.environment).sort());
  });

  it('asks for the health of the mock as its control API has it, with the token, as the image does', () => {
    const [check = []] = lines('http-check');
    const path = check[check.indexOf('uri') + 1] ?? '';
    const { document } = readContract('control');
    expect(document.paths[path.replace('/_control', '')]).toHaveProperty(
      'get.operationId',
      'getHealth',
    );
    expect(check.slice(-3).join(' ')).toBe('Authorization "Bearer $KONTRAK_CONTROL_TOKEN"');
    expect(dockerfile).toContain(`:4010${path}'`);
    expect(dockerfile).toContain('process.env.KONTRAK_CONTROL_TOKEN');
  });

  it('sends nothing twice that a replica may have taken', () => {
    expect(lines('retry-on')).toEqual([['retry-on', 'conn-failure']]);
  });
});
