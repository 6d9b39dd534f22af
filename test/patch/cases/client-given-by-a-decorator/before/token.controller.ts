import { Body, Controller, Post } from '@nestjs/common';
import { Caller } from './caller.js';
import { digest, issue, take } from './store.js';

@Controller()
export class TokenController {
  @Post('token')
  async token(@Caller() app: { id: string }, @Body() body: Record<string, string>) {
    const kept = await take(body.code);
    if (kept.client_id !== body.client_id) throw new Error('invalid_grant');
    if (digest(body.code_verifier) !== kept.code_challenge) throw new Error('invalid_grant');
    return issue(kept, app.id);
  }
}
