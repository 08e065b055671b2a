// The amounts of an invoice, in whole rupiah.
import { amountOf } from '../billing/charge.ts';

interface Amounts {
  subtotal: number;
  discount_amount: number;
  amount_after_discount: number;
  tax_amount: number;
  amount_after_tax: number;
  /** The part that is not paid from credit. */
  amount: number;
}

/** A percentage of an amount, rounded half up to whole rupiah. It is exact for amounts up to 2^53 / 200. */
export function percentOf(amount: number, percent: number): number {
  return Math.floor((amount * percent * 2 + 100) / 200);
}

/**
 * All amounts of an invoice. Discount and tax are rounded once, on the invoice and not on its items. The discount is on
 * the part that was not taken from the credit, which is inferred.
 */
export function amountsOf(invoice: {
  items: readonly { quantity: number; price_per_unit: number }[];
  discount_in_percent: number;
  tax_amount: number;
  credit_from_balance: number;
}): Amounts {
  const { tax_amount, credit_from_balance } = invoice;
  const subtotal = amountOf(invoice.items);
  const discount_amount = percentOf(subtotal - credit_from_balance, invoice.discount_in_percent);
  const amount_after_discount = subtotal - discount_amount;
  const amount_after_tax = amount_after_discount + tax_amount;
  return {
    subtotal,
    discount_amount,
    amount_after_discount,
    tax_amount,
    amount_after_tax,
    amount: amount_after_tax - credit_from_balance,
  };
}
