import express from 'express';
import { challengeOf, codes, issue } from './codes.js';

export class AuthorizationServer {
  readonly app = express();

  constructor(readonly config: { baseUrl: string; authorizePath: string; tokenPath: string }) {
    this.app.use(express.urlencoded());
    this.app.get('/.well-known/oauth-authorization-server', (req, res) => this.metadata(res));
    this.app.post(this.config.tokenPath, (req, res) => this.redeem(req, res));
  }

  metadata(res) {
    res.json({
      issuer: this.config.baseUrl,
      authorization_endpoint: `${this.config.baseUrl}${this.config.authorizePath}`,
      token_endpoint: `${this.config.baseUrl}${this.config.tokenPath}`,
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['client_secret_post'],
    });
  }

  async redeem(req, res) {
    const grant = await codes.take(req.body.code, req.body.client_id);
    if (challengeOf(req.body.code_verifier) !== grant.code_challenge) {
      return res.status(400).json({ error: 'invalid_grant' });
    }
    return res.json(await issue(grant));
  }
}
