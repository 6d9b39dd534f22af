/** What an expression about a secret means: brought by the request, kept with the client, or our own at somebody else's. */
export type SecretRole = 'sent' | 'kept' | 'ours' | undefined;

/** A name that is the secret of a client, whole: `client_secret`, `clientSecret`. */
export const CLIENT_SECRET = /^client_?secret$/i;

const NAME = /(client_?secret|secret)(_?hash|_?digest|hashed|_?bytes|_?buf(fer)?)?\b/i;
const OURS =
  /\b(env|settings|config|process|os|options|opts|upstream\w*|secrets?_?manager)\b\s*[.[(]|getenv|upstream|\b(google|github|azure|auth0|okta|cognito|spotify|notion|slack|linear|provider|idp)_?\w*secret/i;
/** A setting by its capitals: `GITHUB_CLIENT_SECRET`. */
const SETTING = /\b[A-Z0-9]{2,}_[A-Z0-9_]*SECRET\b/;
const KEPT =
  /\b(\w*client(_?(info|data|record|row|doc|app|obj|entry))?|registered\w*|registration|record|stored\w*|row|app|application|existing|entry|found|saved\w*|expected\w*|metadata|dcr\w*|reg)\s*(\?\.|\.|\[|!\.)\s*\(?\s*['"]?\w*secret|\w*client\w*\.get\(\s*['"]\w*secret|secret_?(hash|digest)|hashed_?secret|(stored|expected|registered|saved|known|actual)_?\w*secret/i;

/** Says whether a secret is told or made, and is none: `includeSecret`, `with_client_secret`. */
const FLAG =
  /\b(include|with|show|return|expose|reveal|omit|strip|exclude|hide|rotate|generate|issue)s?_?(the_?)?(client_?)?secrets?\b(?!\s*\()/i;

/** The role of an expression that names a secret; `undefined` when it names none. */
export function secretRole(text: string): SecretRole {
  if (!NAME.test(text) || FLAG.test(text)) return undefined;
  if (/jwt_?secret|cookie_?secret|session_?secret|webhook|signing/i.test(text)) return undefined;
  const sent =
    /\b(req|request|body|params?|form|formData|form_data|input|query|payload|credentials?|creds|args|fields)\b[\w.?!]*(\.|\[|\.get\()\s*\(?['"]?\w*secret/i.test(
      text,
    );
  if (sent && !/\|\||\?\?|\bor\b/.test(text)) return 'sent';
  if (KEPT.test(text)) return 'kept';
  if (sent) return 'sent';
  return OURS.test(text) || SETTING.test(text) ? 'ours' : 'sent';
}

/** `client.token_endpoint_auth_method`, `authMethod`, and whatever else names the registered method. */
export const METHOD = /auth_?methods?\b|client_?auth\w*method/i;

/** `isPublicClient(client)`, `client.is_public`, `client.type` of which `public` is one. */
export const PUBLIC = /\b(is_?|allow_?)?public(_?clients?)?(_?(only|allowed))?\b(?!_?key)/i;
export const CONFIDENTIAL = /\b(is_?)?confidential(_?client)?\b/i;

export const VERIFIER = /code_?verifier|\bverifier\b/i;
export const CHALLENGE = /code_?challenge(?!_?method)|\bchallenge\b/i;

/** Anything about the proof key of RFC 7636. */
export const PROOF_KEY = /verifier|challenge|pkce/i;
