import { broken, pass, rule } from '../../rule.js';
import { rfc } from '../links.js';

export const hostNotEchoed = rule({
  id: 'host-not-echoed',
  title: 'A forged Host header does not get into the metadata',
  level: 'should',
  source: 'RFC 9700 §4; OAuth 2.1 §7',
  link: rfc(9700, '4'),
  needs: ['metadataAnswer', 'spoofedHost', 'spoofedForwarded'],
  run: ({ spoofedHost, spoofedForwarded }) => {
    const echoing = [
      ...(spoofedHost.body.includes('attacker.example') ? ['Host'] : []),
      ...(spoofedForwarded.body.includes('attacker.example') ? ['X-Forwarded-Host'] : []),
    ];
    return echoing.length === 0
      ? pass('both requests were refused or answered with the configured URLs')
      : broken(
          `the URLs follow ${echoing.join(' and ')}`,
          'Build every URL from the configured issuer; overwrite Host and X-Forwarded-Host before the request reaches the OAuth library.',
        );
  },
});
