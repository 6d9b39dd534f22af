import { strings } from '../../facts/answer.js';
import { list } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';
import { mcp } from '../links.js';

export const resourceScopesGrantable = rule({
  id: 'resource-scopes-grantable',
  title: 'The authorization server knows every scope the resource names',
  level: 'should',
  source: 'MCP Authorization, Scope Selection Strategy',
  link: mcp('scope-selection-strategy'),
  needs: ['resource', 'metadata'],
  run: ({ resource, metadata }) => {
    const wanted = strings(resource, 'scopes_supported');
    const granted = strings(metadata, 'scopes_supported');
    if (wanted === undefined || granted === undefined)
      return notApplicable('one of the lists is absent');
    const strange = wanted.filter((scope) => !granted.includes(scope));
    return strange.length === 0
      ? pass(`all of ${list(wanted)}`)
      : broken(
          `${list(strange)} are not in ${list(granted)}`,
          'Publish both lists from one source.',
        );
  },
});
