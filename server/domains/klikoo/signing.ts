// Klikoo's two signatures, for clients and for the mock that checks them. Sources: the pages access-token
// and digital-signature of klikoo-doc.readme.io, and for HMAC, the order and the letters' case a working
// client.
import { createHash, createHmac, createPublicKey, sign, verify } from 'node:crypto';
import type { KeyLike } from 'node:crypto';

/** One call other than that for a token, with what signs it. */
export interface Call {
  /** In upper case. */
  method: string;
  /** Below the mount: it starts with `/v1`. */
  path: string;
  /** The access token, without `Bearer`. */
  token: string;
  /** The JSON body, minified or not; empty where there is none. */
  body: string | Uint8Array;
  /** The text of the header `Open-Api-Timestamp`. */
  timestamp: string;
  /** The client secret. */
  secret: string;
}

/**
 * Signs the request for an access token: RSA with SHA-256 over `client_id|timestamp`.
 * @param privateKey the client's, as a PEM text or a key object
 * @param timestamp the text of the header `Open-Api-Timestamp`
 * @returns the header `Open-Api-Signature`, in base64
 */
export function signTokenRequest(privateKey: KeyLike, clientId: string, timestamp: string): string {
  return sign('sha256', Buffer.from(`${clientId}|${timestamp}`), privateKey).toString('base64');
}

/**
 * Signs any other call: HMAC with SHA-512, keyed with the client secret, over
 * `METHOD:PATH:TOKEN:HASH:TIMESTAMP`, where HASH is that of hashOf().
 * @returns the header `Open-Api-Signature`, in base64; 88 characters
 */
export function signCall({ method, path, token, body, timestamp, secret }: Call): string {
  const parts = [method, path, token, hashOf(body), timestamp];
  return createHmac('sha512', secret).update(parts.join(':')).digest('base64');
}

/** SHA-256 of a JSON body without its white space, in lower-case hexadecimal. */
export function hashOf(body: string | Uint8Array): string {
  // One character a byte, so that bytes which are no UTF-8 are hashed as they were sent.
  const text = Buffer.from(body).toString('latin1');
  return createHash('sha256').update(minified(text), 'latin1').digest('hex');
}

/** A JSON text without the white space between its parts; numbers and escapes stay as they were written. */
export function minified(json: string): string {
  // A text without an end counts as one, or the pattern would look for the end again from every quote.
  return json.replace(/("(?:[^"\\]|\\[^]?)*(?:"|$))|[ \t\r\n]+/g, '$1');
}

/**
 * Whether a request for an access token was signed with the private half of a key pair.
 * @param publicKey see isPublicKey()
 * @param signature in base64
 */
export function isTokenRequestSigned(
  publicKey: string,
  request: { clientId: string; timestamp: string; signature: string },
): boolean {
  const signed = Buffer.from(`${request.clientId}|${request.timestamp}`);
  const signature = Buffer.from(request.signature, 'base64');
  // Node reads over what is no base64.
  const isClean = signature.toString('base64') === request.signature;
  return isClean && verify('sha256', signed, keyOf(publicKey), signature);
}

/** Whether a text is a public RSA key of at least 2048 bits: DER (SubjectPublicKeyInfo) in base64, no PEM. */
export function isPublicKey(text: string): boolean {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = keyOf(text);
    return asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048;
  } catch {
    return false;
  }
}

function keyOf(publicKey: string) {
  return createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
}
