import { settings } from './settings.js';

export function routes(app) {
  app.post('/token', async (req, res) => res.json(await send(formOf(req.body))));
}

function formOf(body) {
  const form = new URLSearchParams();
  form.set('grant_type', 'authorization_code');
  form.set('code', body.code);
  form.set('code_verifier', body.code_verifier);
  form.set('client_secret', settings.client_secret);
  return form;
}

async function send(form) {
  const answer = await fetch(settings.upstream, { method: 'POST', body: form });
  return answer.json();
}
