// The cost of a line on the terminal for each request: the CPU time of a request without lines, as a share of that with
// them, which is what remains of the throughput.
import { shareOf, started } from './bursts.ts';

const share = await shareOf(await started(['--quiet']), await started([]));
console.log(`throughput with lines: ${(share * 100).toFixed(1)} % of that without`);
