import { db } from './db.js';

/** The client of a request. */
export function findClient(client_id: string) {
  return db.get('SELECT * FROM clients WHERE id = ? AND secret IS NOT NULL', client_id);
}
