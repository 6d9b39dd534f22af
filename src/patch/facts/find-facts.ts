import type { CodeFacts, FunctionFact, ProjectCode } from './code-facts.js';
import { assemblers, ASSEMBLES } from './assemblers.js';
import { bearsEvidence } from './bears-evidence.js';
import { fileKind } from './file-kind.js';
import type { DocumentFact } from './facts.js';
import { findDocuments } from './documents/find-documents.js';
import { findFunctions } from './code/find-functions.js';
import { asksThere } from './endpoint/asks-there.js';
import { findGatekeepers } from './endpoint/find-gatekeepers.js';
import { findGlobalGuards } from './endpoint/find-global-guards.js';
import { findSettingsInFront } from './endpoint/find-settings-in-front.js';
import { findMentions } from './endpoint/find-mentions.js';
import { fileRoutes } from './routes/file-routes.js';
import { type TypeLimit, findTypeLimits } from './limits/find-type-limits.js';
import { CODE_WORDS, FIRST_WORDS, LIBRARY_WORDS, ROUTE_WORDS } from './member-names.js';
import type { Project } from '../project/read-project.js';
import { isLeftOver } from './endpoint/is-left-over.js';
import { mayAskThere } from './endpoint/may-ask-there.js';
import { lazily } from '../source/lazily.js';
import { remembered } from '../source/remembered.js';
import { type Import, fileOfImport, namesOf } from '../source/scope.js';
import { type Sources, isSource, openSources } from '../source/sources.js';

/** Everything the decisions rest on. */
export interface ProjectFacts {
  readonly sources: Sources;
  readonly documents: readonly DocumentFact[];
  /** Read when the first decision asks for it: most projects have nothing to decide. */
  readonly code: () => ProjectCode;
  /** The types that would refuse some values of a list; read when the first edit asks for them. */
  readonly limits: () => readonly TypeLimit[];
  /** Files that use a library which writes the document. */
  readonly libraries: readonly string[];
}

/** Finds the documents of a project, and on request the code that serves them. */
export async function findFacts(project: Project): Promise<ProjectFacts> {
  const files = project.search(FIRST_WORDS).filter(isSource);
  const holding = files.filter((file) => mayHoldDocument(project.read(file)));
  const libraries = files.filter((file) => holdsOne(LIBRARY_WORDS, project.read(file)));
  const sources = await openSources(project, [...holding, ...libraries]);
  const look = remembered((file: string) => findFileFacts(sources, file));
  const functionsOf = (file: string) => look(file).code.flatMap(({ functions }) => functions);
  const textOf = ({ file, span }: FunctionFact) =>
    (project.read(file) ?? '').slice(span.start, span.end);
  return {
    sources,
    documents: holding.flatMap((file) => look(file).documents),
    code: lazily(() => {
      // One search: it reads every file of the project.
      const telling = project.search(CODE_WORDS).filter((file) => isSource(file) && mayServe(file));
      const told = new Set(telling);
      return {
        files: [...told, ...assemblers(project, telling)].flatMap((file) => {
          const text = project.read(file) ?? '';
          if (bearsEvidence(text) || isEndpoint(file)) return look(file).code;
          const isNamedAlone = holdsOne(ROUTE_WORDS, text) || ASSEMBLES.test(text);
          return isNamedAlone ? look(file).code.map((facts) => namedAlone(facts, textOf)) : [];
        }),
        mentionsOf: findMentions(project),
        textOf,
        gatekeepers: lazily(() => findGatekeepers({ project, functionsOf, textOf })),
        mayAskThere: (file, name) => mayAskThere(sources, file, look(file).imports.get(name)),
        asksThere: (file, name) => asksThere(sources, file, look(file).imports.get(name)),
        broughtInBy: remembered((file) => filesOf(sources, file, look(file).imports)),
        isLeftOver: remembered((file: string) => isLeftOver(project, file)),
        globalGuards: findGlobalGuards(project),
        settingsInFront: lazily(() => findSettingsInFront(project)),
      };
    }),
    limits: lazily(() =>
      files.filter((file) => mayLimit(project.read(file))).flatMap((file) => look(file).limits),
    ),
    libraries,
  };
}

function filesOf(sources: Sources, file: string, imports: FileFacts['imports']) {
  return new Set([...imports.values()].flatMap((one) => fileOfImport(sources, file, one) ?? []));
}

/** What one file says, all of it: a tree is dear to make and to keep, and what is read off it is not. */
interface FileFacts {
  readonly documents: readonly DocumentFact[];
  readonly code: readonly CodeFacts[];
  readonly limits: readonly TypeLimit[];
  readonly imports: ReadonlyMap<string, Import>;
}

function findFileFacts(sources: Sources, file: string): FileFacts {
  const tree = sources.tree(file);
  if (tree === undefined) return { documents: [], code: [], limits: [], imports: new Map() };
  return {
    documents: mayHoldDocument(tree.text) ? findDocuments(sources, tree) : [],
    code: mayServe(file) ? [findFunctions(sources, tree)] : [],
    limits: mayLimit(tree.text) ? findTypeLimits(tree) : [],
    imports: namesOf(tree).imports,
  };
}

/** `app/oauth/token/route.ts`: its place is the path it serves, and it may say no more than who does. */
function isEndpoint(file: string): boolean {
  return fileRoutes(file).some((path) => /\/(token|revo\w*|register|registration)$/i.test(path));
}

/** `clients/` and `oauth-client.ts` are where a server keeps them, or where it is a client of others: who is called is seen. */
function mayServe(file: string): boolean {
  const reason = fileKind(file);
  return (
    reason === undefined ||
    (reason === 'client-side' && /(^|\/)clients\/|oauth-client\.\w+$/.test(file))
  );
}

/** What says nothing of clients may still say which function serves a path, hand its requests on, or use a library. */
function namedAlone(facts: CodeFacts, textOf: (one: FunctionFact) => string): CodeFacts {
  const functions = facts.functions.filter(
    (one) => one.ofLibrary || (one.routes.length > 0 && !IS_BRANCH.test(textOf(one))),
  );
  return { ...facts, functions, models: [] };
}

/** A branch on the path may do anything with it. */
const IS_BRANCH = /^(if|elif|case|default)\b/;

function holdsOne(words: readonly string[], text: string | undefined): boolean {
  return words.some((word) => text?.includes(word));
}

/** The second, finer filter: a member that is given a value, not one that is only read. */
function mayHoldDocument(text: string | undefined): boolean {
  return (
    text !== undefined &&
    /(endpoint_auth_methods_supported|EndpointAuthMethodsSupported|token_endpoint|tokenEndpoint)['"]?\s*(:|=[^=]|,|\}|\])/.test(
      text,
    )
  );
}

/** A member that is given a type: what a type or model allows the list to be. */
function mayLimit(text: string | undefined): boolean {
  return /(_methods_supported|MethodsSupported)['"]?\s*[?!]?\s*:/.test(text ?? '');
}
