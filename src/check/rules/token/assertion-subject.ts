import { refusedAssertion } from './must-refuse.js';

export const assertionSubject = refusedAssertion({
  id: 'assertion-subject',
  title: 'A client assertion about somebody else is refused',
  fact: 'assertionOtherSubject',
  section: '3',
  fix: 'Require iss and sub to be the client_id.',
});
