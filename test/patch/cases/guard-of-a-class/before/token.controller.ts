import { Body, Controller, Post, UseGuards } from '@nestjs/common';
import { ClientGuard } from './client.guard.js';
import { compare, issue, take } from './codes.js';

@Controller()
export class TokenController {
  @UseGuards(ClientGuard)
  @Post('token')
  async token(@Body() body: { code: string; code_verifier: string }) {
    const kept = await take(body.code);
    if (!compare(body.code_verifier, kept.code_challenge)) throw new Error('invalid_grant');
    return issue(kept);
  }
}
