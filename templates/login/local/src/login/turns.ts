/** How many may be at it, and how many more may wait for that. */
interface Room {
  readonly atOnce: number;
  readonly waiting: number;
}

/** Work that takes a while is done by turns. What comes while too many wait should be turned away. */
export class Turns {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(private readonly room: Room) {}

  /** Whether no more should be begun. To be asked before `take`, with nothing awaited in between. */
  isFull(): boolean {
    return this.#waiting.length >= this.room.waiting;
  }

  /** What the work comes to, once it had its turn. */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#running < this.room.atOnce) this.#running += 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      // Whoever waits takes over this turn, so that nobody new comes in between.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}
