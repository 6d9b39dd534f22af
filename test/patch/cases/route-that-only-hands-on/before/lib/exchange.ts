export async function exchange(request: Request): Promise<Response> {
  const form = await request.formData();
  const stored = await takeCode(form.get('code'), form.get('client_id'));
  if (!stored || hash(form.get('code_verifier')) !== stored.challenge) {
    return Response.json({ error: 'invalid_grant' }, { status: 400 });
  }
  return Response.json(await issue(stored));
}
