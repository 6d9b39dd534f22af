import { settingPath } from '../routes/setting-path.js';
import type { EndpointFact } from '../facts.js';
import { constantPath, filledIn } from '../../source/constant-text.js';
import { definitionsOf } from '../../source/scope.js';
import { type Sources, placeAt } from '../../source/sources.js';
import { type SourceTree, type Tree, lastName } from '../../source/tree.js';

/** Reads where an endpoint lies: its path as far as it is written out, and its host. */
export function findEndpoint(sources: Sources, tree: SourceTree, value: Tree): EndpointFact {
  const written = tree.text.slice(value.start, value.end);
  const spelled = spell(sources, tree, { value, depth: 0 }).slice(0, LONGEST);
  const host = hostOf(spelled);
  const path = pathOf(spelled);
  const setting = path === undefined ? BELOW_ADDRESS.exec(spelled)?.[1] : undefined;
  const routeName = ROUTE_NAME.exec(spelled)?.[1];
  return {
    text: written === spelled ? written : `${written} ${spelled}`,
    place: placeAt(tree, value.start),
    ...(path === undefined ? {} : { path }),
    ...(setting === undefined ? {} : { setting: settingPath(setting) }),
    ...(routeName === undefined ? {} : { routeName }),
    ...(host === undefined ? {} : { host }),
  };
}

/** `${config.baseUrl}${config.tokenEndpoint}` */
const BELOW_ADDRESS = /^[^{}]*\{[^{}]+\}\{([\w$]+(?:\.[\w$]+)+)\}$/;

/** `oauth.redeem`, `oauth:redeem`, `{request}redeem`: the name stands for itself, or in a blueprint or a namespace. */
const ROUTE_NAME = /(?:^|\})(?:[\w-]+[.:])*([A-Za-z_]\w*)$/;

/** In characters: what is longer is no address, and the patterns below would take long over it. */
const LONGEST = 500;

/** The address with `{name}` for what is not written out; names are followed to their definition. */
function spell(
  sources: Sources,
  tree: SourceTree,
  { value, depth }: { value: Tree; depth: number },
): string {
  const again = (part: Tree) => spell(sources, tree, { value: part, depth });
  switch (value.kind) {
    case 'text':
      return value.value;
    case 'template':
      return filledIn(value, (part) => constantPath(sources, { tree, value: part }));
    case 'name': {
      const all = depth > 3 ? [] : definitionsOf(sources, tree, value.value);
      // A name may be used in several functions: the nearest definition above is the one meant.
      const nearest = all.findLast((one) => one.tree !== tree || one.value.end <= value.start);
      if (nearest === undefined) return `{${value.value}}`;
      return spell(sources, nearest.tree, { value: nearest.value, depth: depth + 1 });
    }
    case 'pair':
      return again(value.left) + again(value.right);
    case 'choice':
      return again(value.yes);
    case 'either':
      return again(value.left);
    case 'member':
      return /^(href|pathname|origin|toString)$/.test(value.name ?? '')
        ? again(value.of)
        : (constantPath(sources, { tree, value }) ??
            `{${tree.text.slice(value.start, value.end)}}`);
    case 'call':
      return spellCall(value, again) ?? `{${tree.text.slice(value.start, value.end)}}`;
    default:
      return `{${tree.text.slice(value.start, value.end).slice(0, 60)}}`;
  }
}

/** `new URL(path, base)`, `urljoin(base, path)`, `str(x)`, `x.rstrip('/')`, `join(base, path)`. */
function spellCall(
  call: Tree & { readonly kind: 'call' },
  again: (part: Tree) => string,
): string | undefined {
  const { callee, args } = call;
  const [first, second] = args;
  const name = lastName(callee);
  if (name === 'URL' && first !== undefined) {
    return second === undefined ? again(first) : again(second) + again(first);
  }
  if (/join|url|uri|endpoint|absolute/i.test(name) && args.length > 0) {
    return args.map(again).join('');
  }
  if (/^(str|String|AnyHttpUrl|HttpUrl)$/.test(name) && first !== undefined) return again(first);
  if (callee.kind === 'member' && /^(toString|rstrip|replace|trim|strip)$/.test(name)) {
    return again(callee.of);
  }
  return undefined;
}

function pathOf(spelled: string): string | undefined {
  const below = spelled.replace(/^https?:\/\/[^/{]*(\{[^}]*\}[^/{]*)*/, '');
  const path = /^[^?#\s]*/.exec(below.replace(/^.*\}/s, ''))?.[0] ?? '';
  if (path === '' || path === '/') return ENDS_IN_PARAMETERS.exec(below)?.[0];
  return `/${path.replace(/^\/+|\/+$/g, '')}`;
}

/** `/token/{server.id}/{version}`: one route serves it for all of them. */
const ENDS_IN_PARAMETERS =
  /(\/[\w.-]+)+(\/\{[\w$.?]*(id|identifier|name|slug|version|tenant|realm|server|workspace|org|project)\})+$/i;

/** The whole address is a setting: `config.tokenUrl` may be any server's. */
export function isSetting(endpoint: EndpointFact | undefined): endpoint is EndpointFact {
  if (endpoint === undefined || endpoint.path !== undefined) return false;
  return /(^|[\s{])[\w$]+(\??\.[\w$]+)+!?\}?$/.test(endpoint.text);
}

/** The endpoint is read out of a document of somebody else. */
const TAKEN_OVER =
  /\b\w*(provider|upstream|discover|remote|idp|external|well_?known|fetched|oidc|metadata)\w*[\w.?!()]*(\.|\.get\(\s*['"]|\[\s*['"])(token|revocation|introspection)_?endpoint\b|\w(?<!\b(?:self|this))(\?\.|\.|\.get\(\s*['"]|\[\s*['"])(token|revocation|introspection)_endpoint\b/i;

/** A host that is written out and is not this machine, or the name of an identity provider in one that is not. */
function hostOf(spelled: string): string | undefined {
  const taken = TAKEN_OVER.exec(spelled)?.[0];
  if (taken !== undefined) return taken;
  const literal = /^https?:\/\/([^/{:\s]+)(?=[/:]|$)/.exec(spelled)?.[1];
  if (
    literal !== undefined &&
    !/^(localhost|127\.|0\.0\.0\.0|\[?::1|[\w.-]*\.local$)/.test(literal)
  ) {
    return literal;
  }
  return literal === undefined ? providerIn(spelled) : undefined;
}

const PROVIDER =
  /\b\w*(auth0|clerk|okta|keycloak|cognito|entra|microsoftonline|workos|authkit|scalekit|descope|stytch|supabase|googleapis|logto|zitadel|ory_|hydra|upstream|tenant_?id|fusionauth|casdoor|privy|kinde|propelauth)\w*/i;

/** True for hosts of identity providers, for reserved examples (RFC 2606), and for addresses taken from elsewhere. */
export function isProvider(host: string): boolean {
  return (
    PROVIDER.test(host) ||
    TAKEN_OVER.test(host) ||
    /(^|\.)(example\.(com|org|net)|github\.com|google\.com|login\.live\.com|gitlab\.com)$/.test(
      host,
    )
  );
}

/** The part in front of the path names somebody else: `https://{tenant}.auth0.com`, `{CLERK_DOMAIN}/oauth/token`. */
function providerIn(spelled: string): string | undefined {
  const front = spelled.replace(/(\})[^}]*$/s, '$1');
  return PROVIDER.exec(front)?.[0];
}
