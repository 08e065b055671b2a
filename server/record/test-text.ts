// A recording as a test for Vitest or Jest, by `kontrak/test`.
import { bytesCode, codeOf, urlCode } from './code.ts';
import { Secret } from './source.ts';
import { withoutCalls } from './steps.ts';
import { oneLine, textOf } from './told.ts';
import type { Recording } from './recording.ts';
import type { SentBody } from './body.ts';
import type { SentRequest } from './request.ts';
import type { Call, Step, ToldEffect } from './steps.ts';

/** Methods that fetch() refuses (Fetch, forbidden method). */
const UNSENT = ['CONNECT', 'TRACE', 'TRACK'];

/** A host in front, or segments that lead elsewhere (URL, path state). */
const MOVED = /^\/\/|\/(?:\.|%2e){1,2}(?:\/|$)/i;

/**
 * The text of the test, in parts.
 * @param isOwn tells of an API if it comes with the mock
 */
export function* testText(
  recording: Recording,
  isOwn: (api: string) => boolean,
): Generator<string, void> {
  const { session, scenario, begin, apis, settings, steps, readers } = recording;
  yield `// The session ${session} of a Kontrak mock as a test: its requests, at the times that they had.\n`;
  for (const lack of lacksOf(recording)) yield `// Incomplete: ${oneLine(lack)}\n`;
  yield "import { startMock } from 'kontrak/test';\n\n";
  yield '// Jest has these as globals, and Vitest if it is told to.\n';
  yield "const { expect, test } = 'test' in globalThis ? globalThis : await import('vitest');\n\n";
  if (readers.length > 0) yield '// Secrets that this file does not show. Fill them in.\n';
  for (const { name, type, place } of readers)
    yield `const ${name} = ${type === 'number' ? '0' : "''"}; // ${oneLine(place)}\n`;
  if (readers.length > 0) yield '\n';
  const others = (apis ?? []).filter((one) => !isOwn(one));
  if (others.length > 0) yield '// The files of these contracts. Fill them in.\n';
  if (others.length > 0)
    yield `const contracts = ${codeOf(Object.fromEntries(others.map((one) => [one, ''])))};\n\n`;
  const own = apis && `apis: ${codeOf(apis.filter(isOwn))}`;
  const set = Object.entries({ ...settings, ...(settings.seed && { scenario }) });
  const given = [
    ...(own === undefined ? [] : [own]),
    ...(others.length > 0 ? ['contracts'] : []),
    ...set.map(([name, value]) => `${name}: ${codeOf(value, '  ')}`),
  ];
  yield `test(${codeOf(`the session ${session}`)}, async () => {\n`;
  yield `  const running = await startMock(${given.length > 0 ? `{ ${given.join(', ')} }` : ''});\n`;
  yield `  const mock = running.session(${codeOf({ scenario, clock: new Date(begin).toISOString() })});\n`;
  for (const step of withoutCalls(steps, isUnsent)) yield stepCode(step);
  yield '});\n';
}

function lacksOf({ lacks, steps }: Recording): string[] {
  const unsent = steps.flatMap((step) =>
    step.kind === 'call' && isUnsent(step)
      ? [`fetch() cannot send entry ${step.entry}, which is left out.`]
      : [],
  );
  return [...lacks, ...unsent];
}

/** fetch() sends no body with GET and HEAD, and reads such segments of a path as a URL has them. */
function isUnsent({ request: { method, path, body } }: Call): boolean {
  if (UNSENT.includes(method) || MOVED.test(path.map(String).join('/'))) return true;
  return body !== undefined && ['GET', 'HEAD'].includes(method);
}

function stepCode(step: Step): string {
  switch (step.kind) {
    case 'elapse':
      return `\n  await mock.elapse(${codeOf(new Date(step.at).toISOString())});\n`;
    case 'read':
      return `\n  await mock.${step.begins === undefined ? 'inbox()' : `state(${codeOf(step.begins)})`};\n`;
    case 'freeze':
      return `\n  await mock.freeze(${codeOf(new Date(step.at).toISOString())});\n`;
    case 'advance':
      return `\n  await mock.advance(${codeOf(step.by)});\n`;
    case 'patch':
      return `\n  await mock.seed(${codeOf(step.domain)}, ${codeOf(step.patch, '  ')});\n`;
    case 'snapshot':
      return `\n  mock.snapshot(${codeOf(step.name)});\n`;
    case 'restore':
      return `\n  await mock.restore(${codeOf(step.name)});\n`;
    case 'fault':
      return `\n  mock.${effectCode(`${step.domain}/${step.operation}`, step.effect)}.once();\n`;
    case 'inbox':
      // Any value, as the data of a message have no types.
      return `\n  const messages${step.entry} = JSON.parse(JSON.stringify(await mock.inbox()));\n`;
    case 'call':
      return callCode(step);
  }
}

function effectCode(name: string, effect: ToldEffect): string {
  if (effect.kind === 'delay') return `fault(${codeOf(name)}, { delay: ${effect.delayMs} })`;
  if (effect.kind !== 'status') return `fault(${codeOf(name)}, ${codeOf(effect.kind)})`;
  const { status, example, body } = effect;
  const isBare = example === undefined && body === undefined;
  const answer = {
    status,
    ...(example !== undefined && { example }),
    ...(body !== undefined && { body }),
  };
  return `${isBare ? 'fault' : 'answer'}(${codeOf(name)}, ${codeOf(answer, '  ')})`;
}

function callCode({ entry, operation, request, reply }: Call): string {
  const title = `\n  // ${entry}. ${oneLine(operation ?? request.method)}\n`;
  const sent = `mock.fetch(${targetCode(request)}, ${initCode(request)})`;
  if (reply.cut === 'drop') return `${title}  await expect(${sent}).rejects.toThrow();\n`;
  const lines = [
    `const reply${entry} = await ${sent};`,
    `expect(reply${entry}.status).toBe(${reply.status});`,
    ...bodyCode(entry, reply),
  ];
  return title + lines.map((line) => `  ${line}\n`).join('');
}

function bodyCode(entry: number, { cut, body }: Call['reply']): string[] {
  const text = `await reply${entry}.text()`;
  if (cut) return [`await expect(reply${entry}.text()).rejects.toThrow();`];
  if (!body) return [];
  if (body.kind === 'text') return [`expect(${text}).toEqual(${codeOf(body.value, '  ')});`];
  return [
    `const body${entry} = JSON.parse(${text});`,
    `expect(body${entry}).toEqual(${codeOf(body.value, '  ')});`,
  ];
}

/** The path and the query, both as they are sent. */
function targetCode({ path, query }: SentRequest): string {
  const segments = path.flatMap((one, i) => (i === 0 ? [one] : ['/', one]));
  const pairs = query.flatMap(([name, value], i) => [
    i === 0 ? '?' : '&',
    `${encodeURIComponent(name)}=`,
    value instanceof Secret ? value : encodeURIComponent(textOf(value)),
  ]);
  return urlCode(segments, pairs);
}

function initCode({ method, headers, body }: SentRequest): string {
  const hasType = headers.some(([name]) => name === 'content-type');
  // fetch() would tell a type of its own for a text.
  const sent = body && (hasType ? sentCode(body) : `Buffer.from(${sentCode(body)})`);
  const parts = [
    `method: ${codeOf(method)}`,
    `headers: ${codeOf(Object.fromEntries(headers), '    ')}`,
    ...(sent === undefined ? [] : [`body: ${sent}`]),
  ];
  return `{\n${parts.map((one) => `    ${one},\n`).join('')}  }`;
}

function sentCode(body: SentBody): string {
  if (body.kind === 'json') return `JSON.stringify(${codeOf(body.value, '    ')})`;
  if (body.kind === 'bytes') return bytesCode(body.pieces, '    ');
  return `new URLSearchParams(${codeOf(body.pairs, '    ')}).toString()`;
}
