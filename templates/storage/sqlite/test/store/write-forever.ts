// Writes pairs of entries until it is killed, and says each number once it is answered.
import { openStore } from '../../src/store/open-store.js';

const store = openStore(process.argv[2] ?? '');
for (let number = 0; ; number++) {
  const key = String(number);
  await store.write([
    { add: { kind: 'Left', key, value: {} } },
    { add: { kind: 'Right', key, value: {} } },
  ]);
  // Waits while the pipe is full: what is queued is sent only when this loop rests.
  await new Promise((resolve) => process.stdout.write(`${key}\n`, resolve));
}
