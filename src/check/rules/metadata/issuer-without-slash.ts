import { quote } from '../../facts/say.js';
import { broken, pass, rule } from '../../rule.js';

export const issuerWithoutSlash = rule({
  id: 'issuer-without-slash',
  title: 'An issuer that is only an origin has no trailing slash',
  level: 'should',
  source: 'RFC 8414 §3.3; observed in clients',
  link: 'https://github.com/modelcontextprotocol/python-sdk/issues/1919',
  needs: ['issuer'],
  run: ({ issuer }) =>
    /^https?:\/\/[^/]+\/$/.test(issuer)
      ? broken(
          `${quote(issuer)} ends in a slash`,
          'Publish the origin without the slash in both documents; clients that rebuild the issuer from a URL drop it and then refuse yours.',
        )
      : pass(quote(issuer)),
});
