/** Looks of the page: as of the start page of the mock, in light and dark. */
export const STYLE = `
  :root { color-scheme: light dark; --line: light-dark(#d9d6ce, #3a3d42); --soft: light-dark(#6b675e, #a3a7ad);
    --accent: light-dark(#0b6e4f, #6fd3ae); --bad: light-dark(#a32c1f, #f2958a); --box: light-dark(#f2f0ea, #202326); }
  body { font: 1rem/1.55 system-ui, sans-serif; max-width: 64rem; margin: 3rem auto; padding: 0 1.25rem;
    background: light-dark(#fbfaf7, #17191c); color: light-dark(#23211c, #e6e6e3); }
  h1 { font-size: 1.7rem; letter-spacing: -.02em; margin: 0; }
  h2 { font-size: 1.15rem; margin: 2.5rem 0 .75rem; }
  h3 { font-size: 1rem; margin: 0; overflow-wrap: anywhere; }
  p { margin: .35rem 0; }
  .soft { color: var(--soft); }
  .bad { color: var(--bad); }
  .good { color: var(--accent); }
  code, pre { font: .85rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
  pre { white-space: pre-wrap; background: var(--box); padding: .6rem .8rem; border-radius: .4rem; margin: .4rem 0; }
  article { border-top: 1px solid var(--line); padding: 1rem 0; }
  dl { display: grid; grid-template-columns: 6rem 1fr; gap: .15rem .75rem; margin: .5rem 0; }
  dt { color: var(--soft); }
  dd { margin: 0; overflow-wrap: anywhere; }
  .totals { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 1rem; margin: 1.5rem 0 0; }
  .totals b { display: block; font-size: 1.4rem; font-variant-numeric: tabular-nums; }
  progress { width: 100%; height: .4rem; accent-color: var(--accent); }
  details { border-top: 1px solid var(--line); padding: .6rem 0; }
  summary { cursor: pointer; overflow-wrap: anywhere; }
  .row { display: inline-flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem;
    width: calc(100% - 1.5rem); vertical-align: top; }
  .chips { display: flex; flex-wrap: wrap; gap: 0 .9rem; width: 100%; font-size: .85rem; }
  .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 0 3rem;
    align-items: start; margin-bottom: 1.5rem; }
  table { border-collapse: collapse; font-size: .9rem; width: 100%; table-layout: fixed; margin: .5rem 0; }
  td, th { text-align: left; padding: .25rem .75rem .25rem 0; vertical-align: top; border-bottom: 1px solid var(--line);
    overflow-wrap: anywhere; }
  th { font-weight: 600; white-space: nowrap; }
  td { font-variant-numeric: tabular-nums; }
  th + th + th { width: 5rem; }
  @media (max-width: 45rem) {
    details table { font-size: .8rem; }
    details th + th + th { width: 3.2rem; }
    details td, details th { padding-right: .4rem; }
  }
`;
