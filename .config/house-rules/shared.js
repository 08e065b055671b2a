import { dirname, relative, sep } from 'node:path';

/**
 * An API with a folder for each area keeps in `shared/` what several areas use. A file of one area never refers to a
 * file of another, and a file of `shared/` never refers to an area. No file refers to one of another contract.
 */
export function shared() {
  let home;

  /** The steps from the contract's folder to a file. */
  function stepsTo({ source }) {
    return relative(home, source.absoluteRef).split(sep);
  }

  function isOutside(location) {
    return stepsTo(location)[0] === '..';
  }

  /** The folder of a file `<area>/<kind>/<name>` of the contract. */
  function areaOf(location) {
    const steps = stepsTo(location);
    return steps.length === 3 && !isOutside(location) ? steps[0] : undefined;
  }

  return {
    Root(_document, { location }) {
      home = dirname(location.source.absoluteRef);
    },
    ref(_reference, { report, location }, resolved) {
      if (!resolved.location || isOutside(location)) return;
      if (isOutside(resolved.location)) {
        report({
          message: "A reference stays in its contract's folder; contracts share no files.",
        });
      }
      const [from, to] = [areaOf(location), areaOf(resolved.location)];
      if (from && to && to !== from && to !== 'shared') {
        report({
          message: `A file of ${from}/ refers to one of ${to}/; what several areas use lies in shared/.`,
        });
      }
    },
  };
}
