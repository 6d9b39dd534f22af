import { broken, pass, rule } from '../../rule.js';

export const sameForEveryAgent = rule({
  id: 'same-for-every-agent',
  title: 'HTTP libraries get the metadata as browsers do',
  level: 'should',
  source: 'Observed in clients: bot protection in front of OAuth documents',
  link: 'https://claude.com/docs/connectors/building/troubleshooting',
  needs: ['metadataAnswer', 'metadataOtherAgent'],
  run: ({ metadataAnswer, metadataOtherAgent }) =>
    metadataOtherAgent.status === metadataAnswer.status
      ? pass('the same status')
      : broken(
          `User-Agent python-httpx got ${metadataOtherAgent.status}`,
          'Take /.well-known, registration, token and MCP endpoint out of bot protection.',
        ),
});
