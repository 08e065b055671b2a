/** The tax on a credit, in whole rupiah, rounded up. @param vat in percent */
export function taxOn(credit: number, vat: number): number {
  return Math.floor((credit * vat + 99) / 100);
}

/** The amount to pay for a credit: the credit, the gateway's tax on it, and the fee of the payment method. */
export function amountToPay(credit: number, { vat }: { vat: number }, serviceFee: number): number {
  return credit + taxOn(credit, vat) + serviceFee;
}
