export async function POST(request) {
  const { code, code_verifier, client_id, client_secret } = await request.json();
  const client = await clients.find(client_id);
  if (client_secret && client_secret !== client.secret) {
    return Response.json({ error: 'invalid_client' }, { status: 401 });
  }
  const stored = await codes.take(code);
  return Response.json({ access_token: await mint(stored) });
}
