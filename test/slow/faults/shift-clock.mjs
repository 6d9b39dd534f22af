// Loaded before a server: its clock is off by as many milliseconds as the file CLOCK_SHIFT says, at
// any moment. A server asks nothing but Date for the time; SQLite is told it.
import { readFileSync } from 'node:fs';

const RealDate = Date;
const shifted = () => RealDate.now() + Number(readFileSync(process.env.CLOCK_SHIFT, 'utf8'));

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(shifted());
    else super(...given);
  }

  static now() {
    return shifted();
  }
};
