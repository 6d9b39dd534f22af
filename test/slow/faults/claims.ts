export const KILLS = 50;
export const REGISTRATIONS = 2000;
export const CONNECTIONS = 10_000;

/** What is done to a server, and what it stands by nevertheless. The README shows it. */
export const FAULTS = {
  killed: {
    fault: `\`kill -9\` at ${KILLS} random moments under load`,
    holds:
      'everything answered with success is still true, nothing works twice, the store is sound',
  },
  'disk full': {
    fault: 'The disk is full',
    holds:
      'writing is answered with 500, reading goes on, what was refused works once there is room',
  },
  'disk full at start': {
    fault: 'The disk is full when it starts',
    holds: 'it does not start and says why; once there is room, nothing is lost',
  },
  'burst of registrations': {
    fault: `${REGISTRATIONS} registrations in a burst`,
    holds: '429 for that address, nobody else notices, the memory does not grow',
  },
  'silent connections': {
    fault: `${CONNECTIONS} connections that send nothing`,
    holds: 'it goes on answering',
  },
  'idle connections': {
    fault: `${CONNECTIONS} connections that were answered once and stay`,
    holds: 'it goes on answering',
  },
  'clock set back': {
    fault: 'The clock is set back an hour',
    holds:
      'no code or token that had expired comes back to life, and new ones live as long as ever',
  },
  'two processes': {
    fault: 'Two processes on one store',
    holds: 'no code works twice, and what one has made the other knows',
  },
  stopped: {
    fault: '`SIGTERM` under load',
    holds: 'no request is cut off, and what was not answered was not begun',
  },
} as const satisfies Readonly<Record<string, { fault: string; holds: string }>>;

/** The name of the test that shows it. */
export function claimOf(name: keyof typeof FAULTS): string {
  const { fault, holds } = FAULTS[name];
  return `${fault}: ${holds}`;
}
