/** True if a decimal number fits into 64 bits with a sign. The contract has checked that it has only digits. */
export function isInt64(digits: string): boolean {
  const number = BigInt(digits);
  return BigInt.asIntN(64, number) === number;
}
