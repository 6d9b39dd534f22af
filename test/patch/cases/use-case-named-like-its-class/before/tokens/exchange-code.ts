import { codes, digest, issue } from '../store.js';

export class ExchangeCodeUseCase {
  async execute({ client_id, code, code_verifier }: Record<string, string>) {
    const kept = await codes.take(code);
    if (kept.client_id !== client_id) throw new Error('invalid_grant');
    if (digest(code_verifier) !== kept.code_challenge) throw new Error('invalid_grant');
    return issue(kept);
  }
}
