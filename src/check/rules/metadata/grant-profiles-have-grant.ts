import { strings } from '../../facts/answer.js';
import { JWT_BEARER } from '../../facts/jwt-bearer.js';
import { list } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';

const ID_JAG = 'urn:ietf:params:oauth:grant-profile:id-jag';

export const grantProfilesHaveGrant = rule({
  id: 'grant-profiles-have-grant',
  title: 'A server that takes assertions of an identity provider lists their grant',
  level: 'must',
  source: 'MCP Enterprise-Managed Authorization, Authorization Server Metadata; RFC 8414 §2',
  link: 'https://github.com/modelcontextprotocol/ext-auth',
  needs: ['metadata'],
  run: ({ metadata }) => {
    const profiles = strings(metadata, 'authorization_grant_profiles_supported');
    if (profiles?.includes(ID_JAG) !== true) return notApplicable('the profile is not offered');
    const grants = strings(metadata, 'grant_types_supported');
    return grants?.includes(JWT_BEARER) === true
      ? pass(JWT_BEARER)
      : broken(`grant_types_supported is ${list(grants)}`, `List ${JWT_BEARER} there, too.`);
  },
});
