import { refusedAssertion } from './must-refuse.js';

export const assertionAudience = refusedAssertion({
  id: 'assertion-audience',
  title: 'A client assertion for another server is refused',
  fact: 'assertionForeignAudience',
  section: '3',
  fix: 'Require aud to be the issuer.',
});
