import type { Creation, Plan } from '../plan/plan.js';
import { type CreateAnswers, inTableOrder } from './create-answers.js';
import { formatJson } from './format-json.js';
import { type JsonObject, mergePackageJson } from './merge-package-json.js';
import { groupByPath, selectTemplates } from './overlays.js';
import { type View, render } from './render.js';
import type { Template } from './template.js';
import { type Origin, viewOf } from './view.js';

/** What a project is made of. */
export interface Materials {
  readonly templates: readonly Template[];
  readonly origin: Origin;
}

/** The plan of a whole new project. The same answers and materials give the same bytes. */
export function planProject(answers: CreateAnswers, { templates, origin }: Materials): Plan {
  const view = viewOf(answers, origin);
  const groups = groupByPath(selectTemplates(templates, answers));
  const files = [...groups].map(([path, group]) => creation(path, textOf(path, group, view)));
  const changes = [...files, creation('mcp-auth.json', recordOf(answers, origin))];
  return { changes: changes.sort((a, b) => (a.path < b.path ? -1 : 1)), notes: [] };
}

function creation(path: string, text: string): Creation {
  // Secrets are for their owner alone.
  return { kind: 'create', path, text, ...(path === '.env' && { mode: 0o600 }) };
}

function textOf(path: string, group: readonly Template[], view: View): string {
  const texts = group.map(({ content, folder }) => {
    try {
      return typeof content === 'string' ? content : render(content, view);
    } catch (error) {
      throw new Error(`${folder}/${path}: ${String(error)}`, { cause: error });
    }
  });
  if (path !== 'package.json') return texts.join('');
  const manifest = mergePackageJson(texts.map((text) => JSON.parse(text) as JsonObject));
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The answers without the directory: where a project stands is not part of what it is. */
function recordOf({ directory: _, ...answers }: CreateAnswers, { generator }: Origin): string {
  return formatJson({ generator, answers: inTableOrder(answers) });
}
