// A recording as lines of a shell, which send its requests to a mock that listens.
import { Secret, snapshotName, sourcesIn } from './source.ts';
import { flagsOf } from './settings.ts';
import { bytesCommand, jsonWord, quoted, urlWord, word } from './shell.ts';
import { frozenClock } from './steps.ts';
import { oneLine, textOf } from './told.ts';
import type { Recording } from './recording.ts';
import type { SentRequest } from './request.ts';
import type { Call, Step } from './steps.ts';

const CONTROL = `control() {
  curl -sS -o "$REPLIES/control" -w "$1 $2: %{http_code}\\n" -X "$1" "$MOCK/_control$2" \\
    -H "Authorization: Bearer $CONTROL_TOKEN" -H "Content-Type: application/$3" --data-raw "$4"
}
`;

/** The first prints the text at a JSON Pointer in a reply that was kept; the others encode a text. */
const PARTS = `# Node reads replies, and encodes secrets.
part() {
  node -p 'process.argv[2].split("/").slice(1).reduce((value, key) => value[key.replaceAll("~1", "/").replaceAll("~0", "~")], JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")))' "$REPLIES/$1" "$2"
}
in_json() {
  node -p 'JSON.stringify(process.argv[1]).slice(1, -1)' -- "$1"
}
in_url() {
  node -p 'encodeURIComponent(process.argv[1])' -- "$1"
}
`;

/** The text of the shell's lines, in parts. */
export function* curlText(recording: Recording): Generator<string, void> {
  const { session, scenario, begin, lacks, readers, served, settings, steps } = recording;
  yield `#!/bin/sh\n# The session ${session} of a Kontrak mock as shell lines. Each prints its status, and that of the session.\n`;
  for (const lack of lacks) yield `# Incomplete: ${oneLine(lack)}\n`;
  const flags = flagsOf(settings, served);
  if (flags !== '') yield `# The mock was started with ${flags}, as that of a replay must be.\n`;
  yield 'MOCK=${MOCK:-http://127.0.0.1:4010}\n';
  yield 'SESSION=${SESSION:-replay-$$} # it must be new\n';
  yield 'CONTROL_TOKEN=${CONTROL_TOKEN:-none} # that of --control-token, if the mock has one\n';
  if (readers.length > 0)
    yield '# Secrets that this file does not show. Give them in the environment.\n';
  for (const { name, place } of readers) yield `${name}=\${${name}?} # ${oneLine(place)}\n`;
  yield `REPLIES=$(mktemp -d)\n${CONTROL}`;
  if (sourcesIn(steps).length > 0) yield PARTS;
  yield '\n';
  yield `control POST /sessions json ${jsonWord({ name: SESSION, scenario, clock: frozenClock(begin) })}\n`;
  for (const step of steps) yield stepLines(step);
}

const SESSION = new Secret('', { from: 'session' });

function sessionLine(method: string, path: string, body: unknown, type = 'json'): string {
  return `control ${method} "/sessions/$SESSION"${quoted(path)} ${type} ${jsonWord(body)}\n`;
}

function stepLines(step: Step): string {
  switch (step.kind) {
    case 'elapse':
      return sessionLine('PUT', '/clock', { ...frozenClock(step.at), elapse: true });
    case 'freeze':
      return sessionLine('PUT', '/clock', frozenClock(step.at));
    case 'read': {
      const place = step.begins === undefined ? '/inbox' : `/state/${step.begins}`;
      return readLine('read', place);
    }
    case 'advance':
      return sessionLine('POST', '/clock/advance', { by: step.by });
    case 'patch':
      return sessionLine('PATCH', `/state/${step.domain}`, step.patch, 'merge-patch+json');
    case 'snapshot':
      return sessionLine('POST', '/snapshots', { name: snapshotName(step.name) });
    case 'restore':
      return sessionLine('POST', '/restore', { snapshot: snapshotName(step.name) });
    case 'fault': {
      const { domain, operation, effect } = step;
      return sessionLine('POST', '/faults', { match: { domain, operation }, effect, times: 1 });
    }
    case 'inbox':
      return readLine(`inbox-${step.entry}`, '/inbox');
    case 'call':
      return callLines(step);
  }
}

/** @param kept the file that keeps the reply */
function readLine(kept: string, path: string): string {
  return `curl -sS -o "$REPLIES/${kept}" -H "Authorization: Bearer $CONTROL_TOKEN" "$MOCK/_control/sessions/$SESSION${path}"\n`;
}

function callLines({ entry, operation, request, reply }: Call): string {
  const { method, headers, body } = request;
  const hasType = headers.some(([name]) => name === 'content-type');
  const words = [
    `curl -sS --globoff --path-as-is ${method === 'HEAD' ? '--head' : `-X ${quoted(method)}`}`,
    `"$MOCK"${targetWord(request)}`,
    '-H "X-Kontrak-Session: $SESSION"',
    ...headers.map(([name, value]) => `-H ${word([`${name}: `, value])}`),
    // curl would tell a type of its own.
    ...(body && !hasType ? ["-H 'Content-Type:'"] : []),
    ...bodyWords(request),
    `-o "$REPLIES/${entry}" -w '${entry} %{http_code}, in the session ${reply.status}\\n'`,
  ];
  const piped = body?.kind === 'bytes' ? `${bytesCommand(body.pieces)} |\n` : '';
  return `\n# ${entry}. ${oneLine(operation ?? method)}\n${piped}${words.join(' \\\n  ')}\n`;
}

function bodyWords({ body }: SentRequest): string[] {
  if (!body) return [];
  if (body.kind === 'json') return [`--data-raw ${jsonWord(body.value)}`];
  // The bytes come from a pipe, as a word of the shell cannot have all of them.
  if (body.kind === 'bytes') return ['--data-binary @-'];
  return body.pairs.map(
    ([name, value]) => `--data-urlencode ${word([`${encodeURIComponent(name)}=`, value])}`,
  );
}

function targetWord({ path, query }: SentRequest): string {
  const segments = path.flatMap((one, i) => (i === 0 ? [one] : ['/', one]));
  const pairs = query.flatMap(([name, value], i) => [
    `${i === 0 ? '?' : '&'}${encodeURIComponent(name)}=`,
    value instanceof Secret ? value : encodeURIComponent(textOf(value)),
  ]);
  return word(segments) + (pairs.length > 0 ? urlWord(pairs) : '');
}
