import { text } from '../../facts/answer.js';
import { noPeople } from '../../facts/not-offered.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { mcp } from '../links.js';

export const registrationWayOpen = rule({
  id: 'registration-way-open',
  title: 'A client can introduce itself without its owner asking first',
  level: 'should',
  source: 'MCP Authorization, Client Registration Approaches',
  link: mcp('client-registration-approaches'),
  needs: ['metadata'],
  run: (facts) => {
    const { metadata, knownClients = 0 } = facts;
    const machines = noPeople(facts);
    if (machines !== undefined) return notApplicable(machines);
    const ways = [
      ...(metadata['client_id_metadata_document_supported'] === true
        ? ['client metadata documents']
        : []),
      ...(text(metadata, 'registration_endpoint') === undefined ? [] : ['dynamic registration']),
    ];
    if (ways.length === 0 && knownClients > 0)
      return notApplicable('clients are registered beforehand');
    return ways.length > 0
      ? pass(ways.join(' and '))
      : broken(
          'neither client metadata documents nor dynamic registration is offered',
          'Offer one of them, or tell people which client_id to type in.',
        );
  },
});
