import { dirname, relative, sep } from 'node:path';

/**
 * An API with a folder for each area keeps in `shared/` what several areas use. A file of one area never refers to a
 * file of another, and a file of `shared/` never refers to an area.
 */
export function shared() {
  let home;

  /** The folder of a file `<area>/<kind>/<name>` of the contract. */
  function areaOf({ source }) {
    const steps = relative(home, source.absoluteRef).split(sep);
    return steps.length === 3 && steps[0] !== '..' ? steps[0] : undefined;
  }

  return {
    Root(_document, { location }) {
      home = dirname(location.source.absoluteRef);
    },
    ref(_reference, { report, location }, resolved) {
      if (!resolved.location) return;
      const [from, to] = [areaOf(location), areaOf(resolved.location)];
      if (from && to && to !== from && to !== 'shared') {
        report({
          message: `A file of ${from}/ refers to one of ${to}/; what several areas use lies in shared/.`,
        });
      }
    },
  };
}
