import { app, clients, tokens } from './app.js';

app.post('/revoke', async (req, res) => {
  const client = await clients.get(req.body.client_id);
  if (client.secret && client.secret !== req.body.client_secret) return res.status(401).end();
  await tokens.remove(req.body.token, client.id);
  return res.end();
});
