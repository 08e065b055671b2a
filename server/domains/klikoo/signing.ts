// Klikoo's two signatures, for clients and for the mock that checks them. Sources: the pages access-token
// and digital-signature of klikoo-doc.readme.io. A working client showed the HMAC, the order of its parts and
// the letter case.
import { createHash, createHmac, createPublicKey, sign, verify } from 'node:crypto';
import type { KeyLike } from 'node:crypto';

/** Any request except the one for a token, with the secret that signs it. */
export interface UnsignedCall {
  /** The method, in upper case. */
  method: string;
  /** The path below the mount. It starts with `/v1`. */
  path: string;
  /** The access token, without `Bearer`. */
  token: string;
  /** The JSON body, minified or not; empty for none. */
  body: string | Uint8Array;
  /** The text of the header `Open-Api-Timestamp`. */
  timestamp: string;
  /** The client secret. */
  secret: string;
}

/**
 * Signs a request for an access token: RSA with SHA-256 over `client_id|timestamp`.
 * @param privateKey the client's, as a PEM text or a key object
 * @param timestamp the text of the header `Open-Api-Timestamp`
 * @returns the header `Open-Api-Signature`, in base64
 */
export function signTokenRequest(privateKey: KeyLike, clientId: string, timestamp: string): string {
  return sign('sha256', Buffer.from(`${clientId}|${timestamp}`), privateKey).toString('base64');
}

/**
 * Signs any other request with HMAC and SHA-512. The key is the client secret. The text is
 * `METHOD:PATH:TOKEN:HASH:TIMESTAMP`; hashOf() makes the HASH.
 * @returns the header `Open-Api-Signature`, in base64; 88 characters
 */
export function signCall({ method, path, token, body, timestamp, secret }: UnsignedCall): string {
  const parts = [method, path, token, hashOf(body), timestamp];
  return createHmac('sha512', secret).update(parts.join(':')).digest('base64');
}

/** SHA-256 of a JSON body without its white space, in lower-case hexadecimal. */
export function hashOf(body: string | Uint8Array): string {
  // One character for each byte, so that bytes which are not UTF-8 are hashed as they were sent.
  const text = Buffer.from(body).toString('latin1');
  return createHash('sha256').update(minified(text), 'latin1').digest('hex');
}

/** Removes the white space between the parts of a JSON text. Numbers and escapes stay as written. */
export function minified(json: string): string {
  // An unclosed string runs to the end. Otherwise the pattern would search for its end again from every quote.
  return json.replace(/("(?:[^"\\]|\\[^]?)*(?:"|$))|[ \t\r\n]+/g, '$1');
}

/**
 * True if the private key of the pair signed this request for an access token.
 * @param publicKey see isPublicKey()
 * @param signature in base64
 */
export function isTokenRequestSigned(
  publicKey: string,
  request: { clientId: string; timestamp: string; signature: string },
): boolean {
  const signed = Buffer.from(`${request.clientId}|${request.timestamp}`);
  const signature = Buffer.from(request.signature, 'base64');
  // Node skips characters that are not base64.
  const isClean = signature.toString('base64') === request.signature;
  return isClean && verify('sha256', signed, keyOf(publicKey), signature);
}

/** True for a public RSA key of at least 2048 bits. It must be DER (SubjectPublicKeyInfo) in base64, not PEM. */
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
