/** Shows how far a run is: a bar that stays in its line on a terminal, and some plain lines elsewhere. */
export class Progress {
  readonly #stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;
  #quarter = 0;
  #isOpen = false;

  constructor(stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>) {
    this.#stream = stream;
  }

  readonly show = (done: number, all: number): void => {
    const line = `${done} of ${all} operations`;
    if (this.#stream.isTTY) {
      const width = Math.round((done / all) * WIDTH);
      this.#stream.write(`\r${'█'.repeat(width)}${'░'.repeat(WIDTH - width)} ${line}`);
      this.#isOpen = true;
      return;
    }
    const quarter = Math.floor((done / all) * 4);
    if (quarter === this.#quarter) return;
    this.#quarter = quarter;
    this.#stream.write(`${line}\n`);
  };

  /** Leaves the line of the bar. */
  end(): void {
    if (this.#isOpen) this.#stream.write('\n');
    this.#isOpen = false;
  }
}

const WIDTH = 30;
