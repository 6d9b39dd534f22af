import type { Template } from './template.js';

/** Answers as overlays see them: the name of a folder is `<option>/<value>`. */
export type Chosen = Readonly<Record<string, unknown>>;

/** The templates whose folder the answers name: `always`, and every `<option>/<value>` that was chosen. */
export function selectTemplates(templates: readonly Template[], chosen: Chosen): Template[] {
  return templates.filter(({ folder }) => {
    const [option = '', value] = folder.split('/');
    return value === undefined || String(chosen[camelCase(option)]) === value;
  });
}

/**
 * Templates by the path they write.
 *
 * @throws {Error} when two overlays write one path; `package.json` alone is merged.
 */
export function groupByPath(templates: readonly Template[]): ReadonlyMap<string, Template[]> {
  const groups = new Map<string, Template[]>();
  for (const template of templates) {
    const group = groups.get(template.path) ?? [];
    if (group.length > 0 && template.path !== 'package.json') {
      throw new Error(`${template.folder} and ${group[0]?.folder} both write ${template.path}`);
    }
    groups.set(template.path, [...group, template]);
  }
  return groups;
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
