/**
 * The URL of the icon of an organization or project. The picture itself is not kept.
 * @param sent the picture in base64; empty for none, undefined for no change
 * @param present the URL so far
 */
export function iconOf(
  owner: 'organizations' | 'projects',
  uuid: string,
  sent: string | null | undefined,
  present: string | null = null,
): string | null {
  if (sent === '') return null;
  return sent ? `storage.example.com/${owner}/${uuid.slice(0, 8)}.png` : present;
}
