import { apps, codes } from './store';

export async function handleToken(req: Request): Promise<Response> {
  const form = await req.formData();
  const app = await apps.find(form.get('client_id'));
  if (app.client_secret && app.client_secret !== form.get('client_secret')) {
    return Response.json({ error: 'invalid_client' }, { status: 401 });
  }
  return Response.json(await codes.redeem(form.get('code'), form.get('code_verifier')));
}
