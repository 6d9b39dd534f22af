/** Lets in whoever brings the key of a partner. */
export function withPartner(handler) {
  return async (req, res) => {
    const partner = partners.get(digestOf(req.headers['partner-key']));
    return partner ? handler(req, res, partner) : res.sendStatus(401);
  };
}
