import { z } from 'zod';

const credentials = z.object({ client_id: z.string().min(1), client_secret: z.string().min(1) });
const redemption = z.object({ code: z.string(), code_verifier: z.string().min(43) });

export const tokenRequest = redemption.merge(credentials);
