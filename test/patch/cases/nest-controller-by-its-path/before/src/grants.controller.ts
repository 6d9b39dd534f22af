import { Body, Controller, Post } from '@nestjs/common';
import { challengeOf } from './digest.js';
import { GrantsService } from './grants.service.js';

@Controller('oauth')
export class GrantsController {
  constructor(private readonly grants: GrantsService) {}

  @Post('token')
  async redeem(@Body() body: Redemption) {
    const grant = await this.grants.take(body.code);
    if (grant.code_challenge !== challengeOf(body.code_verifier)) {
      throw new BadRequestException('invalid_grant');
    }
    return this.grants.issue(grant);
  }

  @Post('token/explain')
  async token(@Body() body: Explanation) {
    if (!body.client_secret) throw new UnauthorizedException('invalid_client');
    return this.grants.explain(body.token);
  }
}
