import type { Answer } from '../../facts/answer.js';
import { statusOf } from '../../facts/say.js';
import { broken, pass, type Verdict } from '../../rule.js';

/** Passes when the registration was answered with 201. */
export function registrationAccepted(answer: Answer, fix: string): Verdict {
  return answer.status === 201 ? pass('201') : broken(`answered ${statusOf(answer)}`, fix);
}
