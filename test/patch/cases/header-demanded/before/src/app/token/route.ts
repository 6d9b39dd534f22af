import { codes, issue } from '../../grants.js';
import { challengeOf } from '../../digest.js';
import { appOf } from '../../apps.js';

export async function POST(request) {
  const sent = request.headers.get('authorization');
  if (!sent) {
    return Response.json({ error: 'invalid_request' }, { status: 401 });
  }
  const app = await appOf(sent);
  const form = await request.formData();
  const grant = await codes.take(app, form.get('code'));
  if (grant.code_challenge !== challengeOf(form.get('code_verifier'))) {
    return Response.json({ error: 'invalid_grant' }, { status: 400 });
  }
  return Response.json(await issue(grant));
}
