import { clients } from '../store.js';

export class RotateKeysUseCase {
  async execute({ client_id, client_secret }: Record<string, string>) {
    const client = await clients.find(client_id);
    if (client.client_secret !== client_secret) throw new Error('invalid_client');
    return client;
  }
}
