import { quote } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';

export const noSlashRedirect = rule({
  id: 'no-slash-redirect',
  title: 'The endpoint does not redirect because of a trailing slash',
  level: 'should',
  source: 'Observed in clients: Authorization is dropped on a redirect',
  link: 'https://github.com/modelcontextprotocol/python-sdk/issues/1168',
  needs: ['mcpPost', 'slashTwin'],
  run: ({ mcpPost, slashTwin }) => {
    const moved = [mcpPost, slashTwin].find(({ status }) => status >= 300 && status < 400);
    return moved === undefined
      ? pass('neither form redirects')
      : broken(
          `${moved.url} answered ${moved.status} to ${quote(moved.headers['location'] ?? '')}`,
          'Serve the endpoint at the published address, and 401 or 404 at the other.',
        );
  },
});
