const { createHash, timingSafeEqual } = require('node:crypto');
const discovery = require('./discovery');
const store = require('./store');

const digest = (text) => createHash('sha256').update(String(text)).digest();

async function requireConnection(ctx) {
  const { client_id: key, client_secret: offered } = ctx.request.body;
  const connection = await store.connection(key);
  if (!connection) ctx.throw(401, 'invalid_client');
  const needsSecret = connection.secret !== null;
  if (needsSecret && !(offered && timingSafeEqual(digest(offered), digest(connection.secret)))) {
    ctx.throw(401, 'invalid_client');
  }
  return connection;
}

module.exports = (router, origin) => {
  router.get('/.well-known/oauth-authorization-server', (ctx) => {
    ctx.body = discovery(origin);
  });
  router.post('/token', async (ctx) => {
    const connection = await requireConnection(ctx);
    const { code, code_verifier } = ctx.request.body;
    const grant = await store.take(code, connection.key);
    const sent = createHash('sha256').update(code_verifier || '').digest('base64url');
    if (sent !== grant.s256) ctx.throw(400, 'invalid_grant');
    ctx.body = await store.issue(grant);
  });
};
