import type { Request } from 'express';

/** Every field of our forms. */
interface FormFields {
  readonly token: string;
  readonly decision: string;
  readonly name: string;
  readonly password: string;
  readonly client: string;
}

/** What a form says, as text: a field that is missing, or was sent twice, is empty. */
export function formFields(req: Request): FormFields {
  const body = (req.body ?? {}) as Readonly<Record<string, unknown>>;
  const text = (field: string) => (typeof body[field] === 'string' ? body[field] : '');
  return {
    token: text('token'),
    decision: text('decision'),
    name: text('name'),
    password: text('password'),
    client: text('client'),
  };
}
