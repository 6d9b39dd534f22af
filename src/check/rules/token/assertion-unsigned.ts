import { refusedAssertion } from './must-refuse.js';

export const assertionUnsigned = refusedAssertion({
  id: 'assertion-unsigned',
  title: 'An unsigned client assertion is refused',
  fact: 'assertionUnsigned',
  section: '3',
  fix: 'Allow a fixed list of asymmetric algorithms; never "none".',
});
