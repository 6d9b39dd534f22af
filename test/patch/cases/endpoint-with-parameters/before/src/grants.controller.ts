import { BadRequestException, Body, Controller, Param, Post } from '@nestjs/common';
import { Codes, challengeOf } from './codes';
import { TokenRequest } from './token-request';

@Controller('api')
export class GrantsController {
  constructor(private readonly codes: Codes) {}

  @Post('token/mcp/:serverSlug/:version')
  async redeem(@Body() form: TokenRequest, @Param('serverSlug') slug: string) {
    const grant = await this.codes.take(form.code, form.client_id, slug);
    const app = await this.codes.clientOf(grant);
    if (app.client_secret && app.client_secret !== form.client_secret) {
      throw new BadRequestException('invalid_client');
    }
    if (challengeOf(form.code_verifier) !== grant.challenge) {
      throw new BadRequestException('invalid_grant');
    }
    return this.codes.issue(grant);
  }
}
