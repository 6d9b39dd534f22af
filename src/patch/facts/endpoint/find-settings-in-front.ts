import type { Seen } from '../evidence.js';
import { fileKind } from '../file-kind.js';
import { CODE_WORDS } from '../member-names.js';
import type { Project } from '../../project/read-project.js';
import { placeAt } from '../../source/sources.js';

/** What is set for a whole server, in its code or in a file of its platform, and may ask every request for something. */
interface Setting {
  readonly says: RegExp;
  readonly what: string;
}

const SETTINGS: readonly Setting[] = [
  {
    says: /\brequestCert:\s*true\b|\bCERT_REQUIRED\b/,
    what: 'who connects is asked for a certificate',
  },
  { says: /(?<!google)\.auth\.default\(/, what: 'every route has a way to authenticate' },
  {
    says: /\bauthLevel['"]?\s*:\s*['"](?:function|admin)['"]/,
    what: 'the platform asks for a key',
  },
  {
    says: /\bApiKeyRequired:\s*true\b|\b[aA]uthorizer:\s/,
    what: 'the gateway asks who comes',
  },
  { says: /\bOpenApiValidator\.middleware\(/, what: 'a description says what routes ask for' },
  { says: /\bmodule\.exports\.policies\s*=/, what: 'policies say what routes ask for' },
  { says: /\bbasicAuth:\s*\{/, what: 'a module asks for Basic' },
  { says: /\.wsgi_app\s*=\s*(?!ProxyFix\(\s*\w+\.wsgi_app\b)\w+\(/, what: 'the server is wrapped' },
];

/** Finds the settings of a project that may keep clients out before any of its code is asked. */
export function findSettingsInFront(project: Project): Seen[] {
  const files = project.search(CODE_WORDS).filter((file) => fileKind(file) === undefined);
  return files.flatMap((file) => {
    const text = project.read(file) ?? '';
    return SETTINGS.flatMap(({ says, what }) => {
      const found = says.exec(text);
      return found === null ? [] : [{ what, place: placeAt({ file, text }, found.index) }];
    });
  });
}
