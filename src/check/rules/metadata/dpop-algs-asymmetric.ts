import { strings } from '../../facts/answer.js';
import { list, several } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

const MEMBER = 'dpop_signing_alg_values_supported';

export const dpopAlgsAsymmetric = rule({
  id: 'dpop-algs-asymmetric',
  title: 'Proofs of possession are signed with asymmetric algorithms only',
  level: 'must',
  source: 'RFC 9449 §5.1; RFC 9728 §2',
  link: rfc(9449, '5.1'),
  needs: ['metadata'],
  run: ({ metadata, resource }) => {
    const lists = [metadata, resource].flatMap((document) => strings(document, MEMBER) ?? []);
    if (metadata[MEMBER] === undefined && resource?.[MEMBER] === undefined)
      return notApplicable('no proof of possession is offered');
    const weak = lists.filter((alg) => alg === 'none' || alg.startsWith('HS'));
    const faults = [
      ...(lists.length === 0 ? [`${MEMBER} lists nothing`] : []),
      ...(weak.length === 0 ? [] : [`${MEMBER} contains ${list(weak)}`]),
    ];
    return faults.length === 0
      ? pass(list([...new Set(lists)]))
      : broken(several(faults), 'List asymmetric algorithms such as ES256; never "none" or HS256.');
  },
});
