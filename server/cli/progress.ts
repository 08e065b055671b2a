/** Shows how far a run is: a bar that stays in its line on a terminal, and some plain lines elsewhere. */
export function progressOn(
  stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>,
): (done: number, all: number) => void {
  let told = 0;
  return (done, all) => {
    if (stream.isTTY) {
      const width = Math.round((done / all) * WIDTH);
      const bar = '█'.repeat(width) + '░'.repeat(WIDTH - width);
      stream.write(`\r${bar} ${done} of ${all} operations${done === all ? '\n' : ''}`);
      return;
    }
    const quarter = Math.floor((done / all) * 4);
    if (quarter === told) return;
    told = quarter;
    stream.write(`${done} of ${all} operations\n`);
  };
}

const WIDTH = 30;
