import { dirname, join } from 'node:path';

import Sequencer from '@jest/test-sequencer';

const TOP = join(import.meta.dirname, '../../test');

/** Begins with the files right below test/. They start processes and take longest. */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    const isTop = ({ path }) => dirname(path) === TOP;
    return [...sorted.filter(isTop), ...sorted.filter((test) => !isTop(test))];
  }
}
