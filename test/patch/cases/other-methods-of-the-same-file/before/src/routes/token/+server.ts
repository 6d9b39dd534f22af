import { codes, digest, issue, tokens } from '$lib/store';

export async function GET({ request }) {
  const token = await tokens.find(bearerOf(request));
  if (token === undefined) return new Response('', { status: 401 });
  return Response.json({ client_id: token.clientId, scope: token.scope });
}

export async function POST({ request }) {
  const form = await request.formData();
  const grant = await codes.take(form.get('code'));
  if (grant?.clientId !== form.get('client_id')) return refused();
  if (digest(form.get('code_verifier')) !== grant.codeChallenge) return refused();
  return Response.json(await issue(grant));
}

function bearerOf(request) {
  const header = request.headers.get('authorization') ?? '';
  return header.match(/^Bearer (\S+)$/i)?.[1];
}

function refused() {
  return Response.json({ error: 'invalid_grant' }, { status: 400 });
}
