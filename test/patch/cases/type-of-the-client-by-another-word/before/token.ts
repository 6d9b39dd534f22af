import { compare } from './hash';
import { apps, challengeOf, codes, issue } from './store';

export async function handleToken(req: Request): Promise<Response> {
  const { client_id, client_secret, code, code_verifier } = await req.json();
  const app = await apps.find(client_id);
  if (app.profile === 'confidential') {
    const good = client_secret && app.secretHash && (await compare(client_secret, app.secretHash));
    if (!good) return Response.json({ error: 'invalid_client' }, { status: 401 });
  }
  const grant = await codes.take(code, app.id);
  if (challengeOf(code_verifier) !== grant.challenge) {
    return Response.json({ error: 'invalid_grant' }, { status: 400 });
  }
  return Response.json(await issue(grant));
}
