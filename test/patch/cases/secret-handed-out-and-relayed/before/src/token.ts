export async function handleToken(req, res) {
  const { code, code_verifier } = req.body;
  const answer = await fetch(UPSTREAM, {
    method: 'POST',
    body: new URLSearchParams({
      code,
      code_verifier,
      client_secret: process.env.UPSTREAM_CLIENT_SECRET,
    }),
  });
  return res.status(answer.status).json(await answer.json());
}
