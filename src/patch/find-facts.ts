import type { CodeFacts } from './code-facts.js';
import { reasonOfPlace } from './decide-place.js';
import type { DocumentFact } from './facts.js';
import { findDocuments } from './find-documents.js';
import { findFunctions } from './find-functions.js';
import { EVIDENCE_WORDS, FIRST_WORDS, LIBRARY_WORDS } from './member-names.js';
import type { Project } from './read-project.js';
import { type Sources, isSource, openSources } from './sources.js';

/** Everything the decisions rest on. */
export interface ProjectFacts {
  readonly sources: Sources;
  readonly documents: readonly DocumentFact[];
  /** Read when the first decision asks for it: most projects have nothing to decide. */
  readonly code: () => readonly CodeFacts[];
  /** Files that use a library which writes the document. */
  readonly libraries: readonly string[];
}

/** Finds the documents of a project, and on request the code that serves them. */
export async function findFacts(project: Project): Promise<ProjectFacts> {
  const paths = project.search(FIRST_WORDS);
  const files = paths.filter(isSource);
  const mayHold = (file: string) => mayHoldDocument(project.read(file));
  const libraries = files.filter((file) => usesLibrary(project.read(file)));
  const sources = await openSources(project, [...files.filter(mayHold), ...libraries]);
  const documents = files.flatMap((file) => {
    const tree = mayHold(file) ? sources.tree(file) : undefined;
    return tree === undefined ? [] : findDocuments(sources, tree);
  });
  let code: readonly CodeFacts[] | undefined;
  return {
    sources,
    documents,
    code: () => (code ??= readCode(sources)),
    libraries,
  };
}

function usesLibrary(text: string | undefined): boolean {
  return LIBRARY_WORDS.some((word) => text?.includes(word));
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

function readCode(sources: Sources): CodeFacts[] {
  const files = sources.project.search(EVIDENCE_WORDS).filter(isSource);
  return files
    .filter((file) => reasonOfPlace(file) === undefined)
    .flatMap((file) => {
      const tree = sources.tree(file);
      const facts = tree === undefined ? [] : [findFunctions(sources, tree)];
      sources.forget(file);
      return facts;
    });
}
