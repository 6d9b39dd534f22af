import { list } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { openid } from '../links.js';

const REQUIRED = ['jwks_uri', 'subject_types_supported', 'id_token_signing_alg_values_supported'];

export const openidComplete = rule({
  id: 'openid-complete',
  title: 'An OpenID configuration is complete, or not served at all',
  level: 'must',
  source: 'OpenID Connect Discovery §3',
  link: openid('ProviderMetadata'),
  needs: ['candidates'],
  run: ({ openid: document }) => {
    if (document === undefined) return notApplicable('no OpenID configuration is served');
    const absent = REQUIRED.filter((name) => document[name] === undefined);
    return absent.length === 0
      ? pass('complete')
      : broken(
          `missing: ${list(absent)}`,
          'Add the members, or answer 404 there: the TypeScript SDK stops at a partial document.',
        );
  },
});
