export async function handleRegister(req, res) {
  return res.status(201).json({
    client_id: process.env.UPSTREAM_CLIENT_ID,
    client_secret: process.env.UPSTREAM_CLIENT_SECRET,
    redirect_uris: req.body.redirect_uris,
  });
}
