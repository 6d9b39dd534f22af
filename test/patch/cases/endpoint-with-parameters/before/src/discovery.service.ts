import { Injectable } from '@nestjs/common';
import { Registry } from './registry';

@Injectable()
export class DiscoveryService {
  constructor(private readonly registry: Registry) {}

  async describe(issuer: string, id: string) {
    const server = await this.registry.find(id);
    return {
      issuer,
      authorization_endpoint: `${issuer}/api/authorize/mcp/${server.slug}/${server.version}`,
      token_endpoint: `${issuer}/api/token/mcp/${server.slug}/${server.version}`,
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['client_secret_post'],
    };
  }
}
