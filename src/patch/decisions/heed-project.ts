import { speaksAgainst } from '../facts/evidence.js';
import { refusalsFor } from '../facts/limits/assertions-for.js';
import type { DecidedList } from './decision.js';
import type { ProjectFacts } from '../facts/find-facts.js';
import { typeLimitsOf } from '../facts/limits/type-limits-of.js';
import { introductionOf, packageName } from '../source/resolve-package.js';
import { warningOf } from './warning.js';

/** A decision to edit, held against what the name, the tests and the types of the project say of it. */
export function heedProject(facts: ProjectFacts, decided: DecidedList): DecidedList {
  return [heedBuild, heedName, heedTests, heedTypes].reduce<DecidedList>(
    (heeded, heed) => ({ ...heeded, decision: heed(facts, heeded) }),
    decided,
  );
}

/** What a compiler wrote into a repository is written again by its next run. */
function heedBuild({ sources }: ProjectFacts, { decision }: DecidedList): DecidedList['decision'] {
  if (decision.verdict !== 'patch' && decision.verdict !== 'ask') return decision;
  const isMade = WRITTEN_BY_COMPILER.test(sources.project.read(decision.place.file) ?? '');
  return isMade ? { ...decision, verdict: 'leave', reason: 'generated' } : decision;
}

/** Of TypeScript, Babel and bundlers: the name of the map at the end, the mark of a module at the beginning. */
const WRITTEN_BY_COMPILER =
  /^\/\/# sourceMappingURL=\S+\s*$|^Object\.defineProperty\(exports, ["']__esModule["']/m;

const MOCK = /\b(mock\w*|(fake|dummy|stub)s?)\b/i;

/** `# Microsoft Entra ID Emulator`: it takes the place of a server that people log in to. */
const MOCKS_LOGIN =
  /^(?=.*\b(mock\w*|fake|stub|emulat(or|es)|simulat(or|ion|es)|stand-?in for|(answers|behaves) like|(integration|contract|end-to-end|e2e) (tests?|suite))\b).*\b(oauth2?|oidc|openid|auth\w*|log ?in|sign-?in|identity|idp|entra|sso)\b/i;

/** A mock says what the server says that it stands for, true or not. */
function heedName({ sources }: ProjectFacts, { decision }: DecidedList): DecidedList['decision'] {
  if (decision.verdict !== 'patch' && decision.verdict !== 'ask') return decision;
  const { file } = decision.place;
  const isMock =
    MOCK.test(packageName(sources, file)) || MOCKS_LOGIN.test(introductionOf(sources, file));
  return isMock ? { ...decision, verdict: 'leave', reason: 'test-or-mock' } : decision;
}

/** A test that demands the opposite is a person's word: it is asked about, unless it speaks of one mode. */
function heedTests(facts: ProjectFacts, decided: DecidedList): DecidedList['decision'] {
  const { decision } = decided;
  if (decision.verdict !== 'patch') return decision;
  const refusals = refusalsFor(facts, decided.list);
  const evidence = refusals.map(({ place, ofMode }) => {
    const of = ofMode ? ' when an option is on' : '';
    return speaksAgainst({ what: `a test demands that "none" is absent${of}`, place });
  });
  const warnings = evidence.map(({ place }) => warningOf('test-says-no-none', place));
  const heeded = { ...decision, evidence: [...decision.evidence, ...evidence] };
  return refusals.every(({ ofMode }) => ofMode)
    ? { ...heeded, warnings: [...decision.warnings, ...warnings] }
    : { ...heeded, verdict: 'ask', reason: 'test-says-no-none' };
}

/** A type that allows no none would refuse the edit when it is compiled, or worse when it is served. */
function heedTypes(facts: ProjectFacts, { decision }: DecidedList): DecidedList['decision'] {
  if (decision.verdict !== 'patch') return decision;
  const evidence = typeLimitsOf(facts, decision)
    .filter(({ forbidsNone }) => forbidsNone)
    .map(({ place, fixesLength }) => speaksAgainst({ what: forbids(fixesLength), place }));
  if (evidence.length === 0) return decision;
  return {
    ...decision,
    verdict: 'ask',
    reason: 'type-forbids',
    evidence: [...decision.evidence, ...evidence],
  };
}

function forbids(fixesLength: boolean): string {
  return fixesLength
    ? 'the type here is a tuple, which takes no more values'
    : 'the type here does not allow "none"';
}
