import { objectOf } from '../../facts/answer.js';
import { broken, pass, rule, unknown } from '../../rule.js';

/** Claude and VS Code refresh up to five minutes before the end. */
const LEAST_SECONDS = 360;

export const tokenLifetime = rule({
  id: 'token-lifetime',
  title: 'An access token lives longer than clients look ahead',
  level: 'should',
  source: 'Observed in clients: Claude and VS Code refresh five minutes early',
  link: 'https://github.com/anthropics/claude-code/issues/74250',
  needs: ['loginToken'],
  run: ({ loginToken }) => {
    const seconds = objectOf(loginToken)?.['expires_in'];
    if (typeof seconds !== 'number') return unknown('expires_in was not seen');
    return seconds >= LEAST_SECONDS
      ? pass(`${seconds} s`)
      : broken(`${seconds} s`, 'Issue tokens for ten minutes or more.');
  },
});
