import { authorizeStartsRule } from './authorize-starts-rule.js';
import { oauth21 } from '../links.js';

export const authorizeExtraParameters = authorizeStartsRule({
  id: 'authorize-extra-parameters',
  title: 'Parameters the server does not know, and prompt, are no obstacle',
  level: 'must',
  source: 'OAuth 2.1 §3.1',
  link: oauth21('3.1'),
  fact: 'authorizeExtra',
  fix: 'Ignore unknown parameters.',
});
