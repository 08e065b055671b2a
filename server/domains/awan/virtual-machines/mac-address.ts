/** The first hardware address. Such addresses are locally administered, so that no real device has them. */
const FIRST = 0x02_00_5e_10_00_01;

/** The first hardware address that no machine has. @param taken the addresses of machines */
export function freeMacAddress(taken: ReadonlySet<string>): string {
  let number = FIRST;
  while (taken.has(written(number))) number += 1;
  return written(number);
}

function written(number: number): string {
  const bytes = number.toString(16).padStart(12, '0').match(/../g) ?? [];
  return bytes.join(':');
}
