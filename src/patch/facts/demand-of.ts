/** What a schema wants of a text: `z.string().min(1)`, `forms.CharField(required=False)`; undefined when it is none. */
export function demandOf(schema: string): 'demanded' | 'optional' | undefined {
  if (OPTIONAL.test(schema)) return A_SCHEMA.test(schema) ? 'optional' : undefined;
  return WANTS_TEXT.test(schema) || REQUIRED.test(schema) ? 'demanded' : undefined;
}

/** Schemas that want what they name unless they say otherwise: zod and its like, typebox, forms of Django. */
const WANTS_TEXT =
  /^z\.|\.string\(|\b[A-Za-z]\w*\.String\(|\b(forms|serializers)\.\w+Field\(|^['"](string|required)\b/;

/** Those that say so: marshmallow, WTForms, express-validator, class-validator. */
const REQUIRED =
  /\brequired['"]?\s*[:=]\s*(true|True)\b|\bnotEmpty\b|\.(exists|isString|isLength)\(|\b(Data|Input)Required\b|@(Is[A-Z]\w*|Matches|Length|MinLength)\(/;

const OPTIONAL = /optional|nullish|nullable|default|required\s*=\s*False|@ValidateIf\b/i;

const A_SCHEMA = new RegExp(`${WANTS_TEXT.source}|${REQUIRED.source}|\\.\\w*Field\\(`);
