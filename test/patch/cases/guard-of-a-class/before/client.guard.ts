export class ClientGuard {
  canActivate(context: { body: { client_id: string; client_secret?: string } }) {
    if (!context.body.client_secret) throw new Error('invalid_client');
    return true;
  }
}
