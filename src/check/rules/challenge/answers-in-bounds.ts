import { several } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';

const SLOW_MS = 10_000;

export const answersInBounds = rule({
  id: 'answers-in-bounds',
  title: 'Every request gets a complete answer in time',
  level: 'should',
  source: 'Observed in clients: hosted clients give up after ten seconds',
  link: 'https://claude.com/docs/connectors/building/troubleshooting',
  needs: ['traffic'],
  run: ({ traffic }) => {
    if (traffic.failures.length > 0) {
      return broken(
        several(traffic.failures),
        'Make each address answer completely, within ten seconds and one megabyte.',
      );
    }
    return traffic.slowestMs < SLOW_MS
      ? pass(`${traffic.requests} requests, the slowest took ${traffic.slowestMs} ms`)
      : broken(`the slowest took ${traffic.slowestMs} ms`, 'Answer within ten seconds.');
  },
});
