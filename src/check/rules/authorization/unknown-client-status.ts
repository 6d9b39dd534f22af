import { broken, pass, rule } from '../../rule.js';

export const unknownClientStatus = rule({
  id: 'unknown-client-status',
  title: 'The error page for an unknown client has status 400',
  level: 'should',
  source: 'Observed in clients: FastMCP registers again on 400',
  link: 'https://github.com/PrefectHQ/fastmcp/issues/1762',
  needs: ['unknownClient'],
  run: ({ unknownClient: { status } }) =>
    status === 400
      ? pass('400')
      : broken(
          String(status),
          'Answer 400, also when the registration was lost: clients recognise a stale client_id by it.',
        ),
});
