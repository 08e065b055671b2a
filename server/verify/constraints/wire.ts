// The readings of a text in a URL, a header or a form.

/** All values that a server may read from a text. */
export function readingsOf(text: string): unknown[] {
  const trimmed = text.trim();
  const readings: unknown[] = [text];
  const number = Number(trimmed);
  if (trimmed !== '' && Number.isFinite(number)) readings.push(number);
  if (/^(true|1|yes|on)$/i.test(trimmed)) readings.push(true);
  if (/^(false|0|no|off|)$/i.test(trimmed)) readings.push(false);
  if (/^(null|)$/i.test(trimmed)) readings.push(null);
  for (const separator of [',', '|', ' ']) {
    if (text.includes(separator)) readings.push(text.split(separator));
  }
  readings.push([text]);
  if (/^[[{"]/.test(trimmed)) {
    try {
      readings.push(JSON.parse(trimmed) as unknown);
    } catch {
      // It is no JSON, so that nobody reads it as such.
    }
  }
  return readings;
}
