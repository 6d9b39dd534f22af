/**
 * The parameters and headers of a request that a text reads and OAuth does not know: a client may have to prove itself by one of
 * them, whatever it is called.
 */
export function ownParameters(text: string): string[] {
  const read = [...text.matchAll(READS)].map(
    ([, asked, indexed, member]) => asked ?? indexed ?? member ?? '',
  );
  const taken = [...text.matchAll(TAKES_APART), ...text.matchAll(IS_HANDED)].flatMap(
    ([, names = '']) => names.split(',').map((one) => /^\s*(\w+)/.exec(one)?.[1] ?? ''),
  );
  const declared = [...text.matchAll(DECLARES)].map(([, name = '', alias]) => alias ?? name);
  const headers = [...text.matchAll(OWN_HEADER)].map(([, name = '']) => name);
  return [...[...new Set([...read, ...taken, ...declared])].filter(mayProve), ...new Set(headers)];
}

function mayProve(name: string): boolean {
  const isKnown = KNOWN.has(name.toLowerCase().replaceAll('_', ''));
  return /^[a-z]\w*$/i.test(name) && !isKnown && !TELLS.test(name);
}

/** What names or describes something proves nobody. */
const TELLS =
  /(id|name|type|e?mail|ur[il]|time|date|zone|lang\w*|locale|version|platform|format|device|method|mode|flow|prompt|hint)$|[a-z]At$|_at$/;

/** The form or the body of the request, by the names it has. */
const BODY = String.raw`\b(?:req(?:uest)?|ctx|c|event|self)(?:\.\w+)*\.(?:body|form|POST|data)|\b(?:form|body|form_?[dD]ata)`;

/** `form.get('x')`, `body['x']`, `body.x`. */
const READS = new RegExp(
  String.raw`(?:${BODY})(?:\)|\?|!)*(?:\.get\(\s*['"]([\w-]+)['"]|\[\s*['"]([\w-]+)['"]\s*\]|\.(\w+)\b(?!\s*\())`,
  'g',
);

/** `const { x, y } = req.body`. */
const TAKES_APART = new RegExp(
  String.raw`\{([^{}]*)\}\s*=\s*(?:await\s+)?[^;\n]{0,80}(?:${BODY}|parseBody\(|readBody\()`,
  'g',
);

/** `resolve({ client_id, x })`, which is handed the body as it is. */
const IS_HANDED = /^(?:async\s+)?(?:function\b\s*)?\w*\s*\(\s*\{([^{}]*\bclient_id\b[^{}]*)\}/g;

/** `x: str = Form(…)`. */
const DECLARES =
  /\b(\w+)\s*:[^=,()\n]*(?:\([^()]*\))?[^=,()\n]*=\s*Form\((?:[^()]*\balias\s*=\s*["'](\w+)["'])?/g;

/** `req.get('x-api-key')`, `headers['x-partner']`; no header that a proxy adds to every request. */
const OWN_HEADER =
  /(?:\bheaders?(?:\.get)?|\b(?:req|request)\.get|\bgetHeader)\s*[([]\s*['"]((?:x[-_](?!forwarded|request|real|trace|correlation|original)|api[-_]?key)[\w-]*)['"]\s*[)\],]/gi;

/** Without underscores: requests, registrations and answers of OAuth, and what a body has by itself. */
const KNOWN = new Set(
  `granttype code redirecturi clientid clientsecret codeverifier refreshtoken scope scopes resource audience username
   password devicecode usercode assertion clientassertion clientassertiontype subjecttoken subjecttokentype actortoken
   actortokentype requestedtokentype token tokentypehint accesstoken state nonce authreqid responsetype
   clientname redirecturis granttypes responsetypes clienturi logouri contacts tosuri policyuri jwks jwksuri softwareid
   softwareversion softwarestatement tokenendpointauthmethod applicationtype
   error errordescription erroruri errorcodes expiresin idtoken tokentype
   get has entries items keys values length tostring todict json text append set foreach getlist data body form`.split(
    /\s+/,
  ),
);
