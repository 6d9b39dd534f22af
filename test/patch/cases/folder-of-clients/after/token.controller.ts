import { ClientsService } from './clients/clients.service.js';

export class TokenController {
  constructor(private readonly clients: ClientsService) {}

  @Get('.well-known/oauth-authorization-server')
  metadata() {
    return {
      issuer: base,
      authorization_endpoint: `${base}/authorize`,
      token_endpoint: `${base}/token`,
      response_types_supported: ['code'],
      token_endpoint_auth_methods_supported: ['client_secret_post', 'none'],
    };
  }

  @Post('token')
  async token(@Body() { client_id, client_secret, code, code_verifier }: TokenRequest) {
    const client = await this.clients.validate(client_id, client_secret);
    const stored = await takeCode(code, client.id);
    if (!stored || hash(code_verifier) !== stored.challenge) {
      throw new OAuthError('invalid_grant');
    }
    return issue(stored);
  }
}
