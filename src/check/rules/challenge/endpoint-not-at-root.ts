import { broken, pass, rule } from '../../rule.js';

export const endpointNotAtRoot = rule({
  id: 'endpoint-not-at-root',
  title: 'The endpoint has a path of its own',
  level: 'may',
  source: 'Observed in clients: bare origins gain a slash',
  link: 'https://github.com/microsoft/vscode/issues/262243',
  needs: ['target', 'traffic'],
  run: ({ target }) =>
    target.path === '/'
      ? broken(
          'the endpoint is the root',
          'Mount it at a path such as /mcp: URL classes add a slash to a bare origin.',
        )
      : pass(target.path),
});
