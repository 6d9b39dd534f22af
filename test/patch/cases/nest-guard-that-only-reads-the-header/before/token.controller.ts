import { Body, Controller, Post, UseGuards } from '@nestjs/common';
import { BasicGuard } from './basic.guard.js';
import { digest, issue, take } from './codes.js';

@Controller()
export class TokenController {
  @UseGuards(BasicGuard)
  @Post('token')
  async token(@Body() body: { client_id: string; code: string; code_verifier: string }) {
    const kept = await take(body.code);
    if (kept.client_id !== body.client_id) throw new Error('invalid_grant');
    if (digest(body.code_verifier) !== kept.code_challenge) throw new Error('invalid_grant');
    return issue(kept);
  }
}
