import { refusedAssertion } from './must-refuse.js';

export const assertionReplayed = refusedAssertion({
  id: 'assertion-replayed',
  title: 'A client assertion works once',
  fact: 'assertionReplayed',
  section: '3',
  fix: 'Remember jti until exp and refuse it the second time.',
});
