export class ClientsService {
  async validate(id: string, secret?: string) {
    const client = await this.repository.find(id);
    if (!client) throw new OAuthError('invalid_client');
    if (client.authMethod !== AuthMethod.None && !(await verify(client.secretHash, secret))) {
      throw new OAuthError('invalid_client');
    }
    return client;
  }
}
