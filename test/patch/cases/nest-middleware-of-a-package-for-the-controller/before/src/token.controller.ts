import { BadRequestException, Body, Controller, Get, Post } from '@nestjs/common';
import { Codes, challengeOf } from './codes';
import { metadata } from './metadata';

@Controller()
export class TokenController {
  constructor(private readonly codes: Codes) {}

  @Get('.well-known/oauth-authorization-server')
  describe() {
    return metadata('https://mcp.northwind.example');
  }

  @Post('token')
  async token(@Body() body: Record<string, string>) {
    const grant = await this.codes.take(body.code, body.client_id);
    if (challengeOf(body.code_verifier) !== grant.code_challenge) {
      throw new BadRequestException('invalid_grant');
    }
    return this.codes.issue(grant);
  }
}
