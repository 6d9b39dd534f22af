import type Provider from 'oidc-provider';

/**
 * The engine shows a page to who prefers HTML, as some HTTP clients say they do. Only `/authorize`
 * has people in front of it; programs are refused in JSON (OAuth 2.1 §3.2.4, RFC 7591 §3.2.2).
 */
export function answerProgramsInJson(provider: Provider): void {
  provider.use((ctx, next) => {
    if (!ctx.path.startsWith('/authorize')) ctx.headers.accept = 'application/json';
    return next();
  });
}
