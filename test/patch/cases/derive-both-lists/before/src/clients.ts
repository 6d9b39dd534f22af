export interface Client {
  client_id: string;
  client_secret?: string;
}

const clients = new Map<string, Client>();

export async function findClient(client_id: string): Promise<Client> {
  return clients.get(client_id) ?? { client_id };
}
