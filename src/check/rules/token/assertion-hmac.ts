import { refusedAssertion } from './must-refuse.js';

export const assertionHmac = refusedAssertion({
  id: 'assertion-hmac',
  title: 'The public key of a client is not taken for a shared secret',
  fact: 'assertionHmac',
  section: '3',
  fix: 'Choose the algorithm by the registered key, never by the header of the assertion alone.',
});
