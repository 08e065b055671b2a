// The image and the plan of an order, for virtual and bare machines alike.
import { checkKind, checkOffer } from '../catalogues/offers.ts';
import { refusal } from '../failures.ts';
import type { Catalogue } from '../catalogues/catalogue.ts';
import type { Pricing } from '../catalogues/pricing.ts';

/** The service that the images of each kind of machine belong to. */
const SERVICES = { vm: 'compute', baremetal: 'baremetal' } as const;

/**
 * Checks that an image and a plan make up a machine of a kind.
 * @throws Failure 400-4 if one of them does not suit, or the plan's disk is too small for the image; 409-5 if the plan
 *   is not on offer
 */
export function checkChoice(
  catalogue: Pick<Catalogue, 'slug' | 'service' | 'min_storage_gb'>,
  pricing: Pick<
    Pricing,
    'instance_type' | 'suitable_for' | 'storage_gb' | 'pricing_unit' | 'availability'
  >,
  kind: keyof typeof SERVICES,
): void {
  const { slug, service, min_storage_gb } = catalogue;
  const { instance_type, storage_gb } = pricing;
  if (service !== SERVICES[kind]) {
    throw refusal('400-4', `The catalogue ${slug} is for ${service}, not for ${SERVICES[kind]}`);
  }
  checkKind(pricing, kind);
  if (storage_gb < min_storage_gb) {
    throw refusal(
      '400-4',
      `The pricing ${instance_type} has ${storage_gb} GB, and ${slug} needs ${min_storage_gb} GB`,
    );
  }
  checkOffer(pricing);
}
