// The price list: conditions, order and pages, on plain values.
import type { components } from '../../../generated/klikoo.d.ts';
import type { Product } from './state.ts';

type Schemas = components['schemas'];
type Condition = Schemas['ProductSearch'];
type Order = Schemas['ProductSort'];

/** Sort keys by field. Prices and times sort as numbers, though they are texts on the wire. */
const KEYS: Record<Order['field'], (product: Product) => string | number> = {
  name: (product) => product.product_name,
  code: (product) => product.product_code,
  category: (product) => product.product_category,
  enable: (product) => Number(product.enable),
  agent_price: (product) => Number(product.agent_price),
  updated_at: (product) => Date.parse(product.updated_at),
  success_rate: (product) => product.success_rate,
  time_rate: (product) => product.time_rate,
};

export function matching(products: readonly Product[], conditions: Condition[]): Product[] {
  const distinct = conditions.map(({ field = '', value = '' }) => {
    const isExact = field === 'enable' || field === 'categories';
    return { field, value: isExact ? value : value.toLowerCase() };
  });
  // A condition that is asked again and again is met once.
  const once = [...new Map(distinct.map((one) => [`${one.field} ${one.value}`, one])).values()];
  return products.filter((product) => {
    const { product_name, product_detail, product_code } = product;
    const texts = [product_name, product_detail, product_code].map((one) => one.toLowerCase());
    return once.every((one) => meets(product, texts, one));
  });
}

/**
 * Sorts into a new list. Products that are equal stand by ascending code in either direction, so that no product is on
 * two pages. This rule is inferred, and so is the comparison of texts by code units.
 */
export function sorted(products: readonly Product[], { field, value }: Order): Product[] {
  const key = KEYS[field];
  const direction = value === 'asc' ? 1 : -1;
  return products.toSorted(
    (one, other) =>
      direction * compare(key(one), key(other)) || compare(one.product_code, other.product_code),
  );
}

/**
 * Cuts one page out of a list. A page after the last one is empty, and its meta stays right (inferred).
 * @param page counts from 1
 */
export function pageOf(
  products: readonly Product[],
  limit: number,
  page: number,
): Pick<Schemas['ProductList'], 'meta' | 'data'> {
  const start = (page - 1) * limit;
  return {
    meta: {
      total_data: products.length,
      total_page: Math.ceil(products.length / limit),
      current_page: page,
      per_page: limit,
    },
    data: products.slice(start, start + limit).map(shown),
  };
}

/**
 * Everything meets a condition without a field or a value. A keyword may stand in name, detail or code, in
 * either letter case. Both rules are inferred.
 * @param texts the product's name, detail and code in lower case, as the value of a keyword is
 */
function meets(
  product: Product,
  texts: readonly string[],
  { field, value }: Required<Condition>,
): boolean {
  if (field === '' || value === '') return true;
  if (field === 'enable') return String(product.enable) === value;
  if (field === 'categories') return product.product_category === value;
  return texts.some((text) => text.includes(value));
}

/** A product as clients see it, without its rates. */
function shown(product: Product): Schemas['Product'] {
  return {
    product_name: product.product_name,
    product_detail: product.product_detail,
    product_category: product.product_category,
    agent_price: product.agent_price,
    product_code: product.product_code,
    enable: product.enable,
    updated_at: product.updated_at,
  };
}

function compare(one: string | number, other: string | number): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
