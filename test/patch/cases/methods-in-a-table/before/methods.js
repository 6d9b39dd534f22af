import { clients, matches } from './store.js';

const readers = {
  client_secret_post: (form) => {
    const [id, proof] = [form.get('client_id'), form.get('client_secret')];
    return id && proof ? { id, proof } : undefined;
  },
};

export async function whoAsks(form) {
  for (const [method, read] of Object.entries(readers)) {
    const seen = read(form);
    if (!seen) continue;
    const row = await clients.find(seen.id);
    return row.method === method && matches(row, seen.proof) ? row : undefined;
  }
}
