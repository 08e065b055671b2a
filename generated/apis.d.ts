export interface Apis {
  awan: import('./awan.d.ts').operations;
  'frog-cloud': import('./frog-cloud.d.ts').operations;
  klikoo: import('./klikoo.d.ts').operations;
  'mitra-delivery': import('./mitra-delivery.d.ts').operations;
  'mobile-data-plan': import('./mobile-data-plan.d.ts').operations;
}
