import { strings } from '../../facts/answer.js';
import { list } from '../../facts/say.js';
import { broken, notApplicable, pass, rule } from '../../rule.js';

export const tokenAuthMethodsOrder = rule({
  id: 'token-auth-methods-order',
  title: 'The method none stands first and private_key_jwt last',
  level: 'may',
  source: 'Observed in clients: Open WebUI and LibreChat take the first that fits',
  link: 'https://github.com/open-webui/open-webui/blob/main/backend/open_webui/utils/oauth.py',
  needs: ['metadata'],
  run: ({ metadata }) => {
    const methods = strings(metadata, 'token_endpoint_auth_methods_supported');
    if (methods === undefined || methods.length < 2) return notApplicable(list(methods));
    const noneFirst = !methods.includes('none') || methods[0] === 'none';
    const keyLast = !methods.includes('private_key_jwt') || methods.at(-1) === 'private_key_jwt';
    return noneFirst && keyLast
      ? pass(list(methods))
      : broken(
          list(methods),
          'Order the list: none, client_secret_basic, client_secret_post, private_key_jwt.',
        );
  },
});
