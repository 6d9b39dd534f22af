import type { MethodProof } from '../facts/method-proof.js';
import { list, several } from '../facts/say.js';
import { broken, pass, type Verdict } from '../rule.js';

/** The verdict over all proofs that `applies` picks; `fault` gives a sentence for a bad one. */
export function eachMethod(
  proofs: readonly MethodProof[],
  fault: (proof: MethodProof) => string | undefined,
  fix: string,
): Verdict {
  const faults = proofs.flatMap((proof) => fault(proof) ?? []);
  if (faults.length > 0) return broken(several(faults), fix);
  return pass(list(proofs.map(({ method }) => method)));
}
