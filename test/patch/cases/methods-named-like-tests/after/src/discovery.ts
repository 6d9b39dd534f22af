export class Discovery {
  constructor(base) {
    this.base = base;
  }

  describe() {
    return {
      issuer: this.base,
      authorization_endpoint: `${this.base}/authorize`,
      token_endpoint: `${this.base}/token`,
      response_types_supported: ['code'],
      token_endpoint_auth_methods_supported: ['client_secret_post', 'none'],
    };
  }
}

export function routes(app, base) {
  app.get('/test/.well-known/openid-configuration', (req, res) => {
    res.json({
      issuer: `${base}/test`,
      authorization_endpoint: `${base}/authorize`,
      token_endpoint: `${base}/token`,
      response_types_supported: ['code'],
      token_endpoint_auth_methods_supported: ['client_secret_post', 'none'],
    });
  });
}

export const selfTest = () => {
  describe('what is served', () => {
    serve({
      issuer: 'https://as.test',
      authorization_endpoint: 'https://as.test/authorize',
      token_endpoint: 'https://as.test/token',
      response_types_supported: ['code'],
      token_endpoint_auth_methods_supported: ['client_secret_post'],
    });
  });
};
