import { refusedAssertion } from './must-refuse.js';

export const assertionExpired = refusedAssertion({
  id: 'assertion-expired',
  title: 'An expired client assertion is refused',
  fact: 'assertionExpired',
  section: '3',
  fix: 'Check exp, with at most a minute of skew.',
});
