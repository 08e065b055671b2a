/** Whether a decimal number fits into 64 bits with a sign; JSON has it as a text, and the contract its digits. */
export function isInt64(digits: string): boolean {
  const number = BigInt(digits);
  return BigInt.asIntN(64, number) === number;
}
