export async function getByIdAndSecret(id, secret) {
  return rows('select * from apps where client_id = $1 and client_secret = seal($2)', [id, secret]);
}
