import { codes, digest, fail, issue, shelf } from './store.js';

type Form = Record<string, string>;
type Resolve = (form: Form, app: { id: string }) => Promise<unknown>;

const clientHandler = (resolve: Resolve) => async (form: Form) => {
  const found = await shelf.byCredentials(form.client_id, form.client_secret);
  return found ? resolve(form, found) : fail('invalid_client');
};

export const resolvers = {
  token: clientHandler(async (form, app) => {
    const kept = await codes.take(form.code);
    if (kept.client_id !== app.id || kept.client_id !== form.client_id) return fail('invalid_grant');
    if (digest(form.code_verifier) !== kept.code_challenge) return fail('invalid_grant');
    return issue(kept);
  }),
};
