import { settings } from './settings.js';

export function routes(app) {
  app.post('/token', async (req, res) => {
    const form = { ...req.body, client_secret: settings.client_secret };
    const body = new URLSearchParams(form);
    const answer = await fetch(settings.upstream, { method: 'POST', body });
    return res.json(await answer.json());
  });
}
