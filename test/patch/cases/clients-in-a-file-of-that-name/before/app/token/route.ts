import { authenticateApp } from '../../lib/oauth-client';
import { codes, issue, verifyPkce } from '../../lib/codes';
import { credentialsOf } from '../../lib/credentials';

export async function POST(req: Request) {
  const form = await req.formData();
  const app = await authenticateApp(credentialsOf(req, form));
  if (!app) return Response.json({ error: 'invalid_client' }, { status: 401 });
  const grant = await codes.take(form.get('code'), app.id);
  if (!verifyPkce(form.get('code_verifier'), grant.challenge)) {
    return Response.json({ error: 'invalid_grant' }, { status: 400 });
  }
  return Response.json(await issue(grant));
}
