import { metadataOf } from '../../../clients/metadata.js';
import { AUTH_METHODS, GRANT_TYPES, REGISTRATION_WAYS } from '../../../clients/client-types.js';
import { isObject, text } from '../../../check/facts/answer.js';
import type { Published } from '../../../check/source/source-report.js';
import type { Template } from '../../../create/template.js';
import {
  type ClientTable,
  findClientTypes,
} from '../../../patch/facts/documents/find-client-types.js';
import type { Project } from '../../../patch/project/read-project.js';

/** The files that make the document of the table; where one was changed, nobody can tell what is published. */
const MAKERS = ['src/auth/accepted.ts', 'src/auth/metadata.ts'];

/** What a project that this program made publishes, read off its table of clients; absent for any other. */
export async function publishedBy(
  project: Project,
  templates: readonly Template[],
  from: (file: string) => string,
): Promise<Published | undefined> {
  const issuer = issuerOf(project.read('mcp-auth.json'));
  const table = issuer === undefined ? undefined : await findClientTypes(project);
  if (issuer === undefined || table === undefined) return undefined;
  const made = MAKERS.every(
    (path) => templates.find((one) => one.path === path)?.content === project.read(path),
  );
  if (!made) return undefined;
  const seen = 'what is published is read off this table';
  return {
    issuer,
    document: documentOf(issuer, table),
    spot: { ...table.place, file: from(table.place.file), seen },
  };
}

function documentOf(issuer: string, { rows, ways }: ClientTable): Published['document'] {
  const registration = REGISTRATION_WAYS.filter((way) => ways.includes(way));
  const open = rows.filter((row) => row.registration.some((way) => ways.includes(way)));
  const known = open.map(({ methods, grants }) => ({
    methods: AUTH_METHODS.filter((method) => methods.includes(method)),
    grants: GRANT_TYPES.filter((grant) => grants.includes(grant)),
  }));
  return { ...metadataOf({ issuer, registration, rows: known }) };
}

function issuerOf(record: string | undefined): string | undefined {
  try {
    const parsed: unknown = JSON.parse(record ?? '');
    const answers = isObject(parsed) && isObject(parsed['answers']) ? parsed['answers'] : undefined;
    const issuer = text(answers, 'issuer');
    return issuer !== undefined && URL.canParse(issuer) ? issuer : undefined;
  } catch {
    return undefined;
  }
}
