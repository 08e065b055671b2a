// Judges replies by the contract alone, whichever server sent them.
import { formatOf, mediaTypeFor } from '../../server/contract/media-type.ts';
import { BODILESS } from '../../server/contract/responses.ts';
import { readXml } from '../../server/contract/read-xml.ts';
import type { Contract } from '../../server/contract/contract.ts';
import type { Schema } from '../../server/contract/document.ts';
import type { Operation } from '../../server/contract/operation.ts';
import type { SentReply } from '../../server/verify/exchange.ts';

/** The reason why a contract does not allow a reply; undefined if it does. */
export function faultOf(
  { document, validator }: Contract,
  { responses, method }: Operation,
  { status, headers, bytes }: SentReply,
): string | undefined {
  const response = responses.get(status);
  const text = bytes.toString();
  if (responses.allows(status) && !response) return undefined;
  if (!response) return `${status} is not documented: ${text.slice(0, 200)}`;
  if (method === 'head') return undefined;
  const content = (BODILESS.includes(status) ? undefined : response.content) ?? {};
  if (Object.keys(content).length === 0) {
    return text === ''
      ? undefined
      : `${status} has no body in the contract, but: ${text.slice(0, 200)}`;
  }
  const type = headers['content-type'] ?? '';
  const key = mediaTypeFor(Object.keys(content), type);
  if (key === undefined) return `${status} has the content type ${type}`;
  const schema = content[key]?.schema;
  try {
    const violations = valuesIn(type, schema, text).flatMap((value) =>
      validator.checks.violations(schema ?? true, value, 'reply'),
    );
    return violations.length === 0 ? undefined : `${status}: ${JSON.stringify(violations)}`;
  } catch {
    return `${status} is not readable as ${type}: ${text.slice(0, 200)}`;
  }

  /** The value that a text writes; none for formats that only people read. */
  function valuesIn(sent: string, schema: Schema | undefined, body: string): unknown[] {
    const format = formatOf(sent);
    if (format === 'json') return [JSON.parse(body) as unknown];
    return format === 'xml' && schema !== undefined ? [readXml(document, schema, body)] : [];
  }
}
