import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { compileTemplate } from '../../src/build/compile-template.js';
import { render } from '../../src/create/render.js';

const view = {
  name: 'my-server',
  port: 3000,
  docker: true,
  machine: false,
  schemes: ['cursor', 'vscode'],
};
const handlebars = (source: string) =>
  Handlebars.compile(source, { noEscape: true, strict: true })(view);

const sources: Record<string, string> = {
  'a value in a line': 'name: {{name}}, port: {{port}};\n',
  'a boolean in a line': 'docker: {{docker}}, machine: {{machine}};\n',
  'text that Handlebars would escape': '<b>{{name}}</b> & "quotes"\n',
  'a block on lines of its own': 'a\n{{#if docker}}\nwith docker\n{{else}}\nwithout\n{{/if}}\nb\n',
  'a block that is off': 'a\n{{#if machine}}\nmachine\n{{/if}}\nb\n',
  'a block inside a line': 'run{{#if docker}} docker{{else}} node{{/if}}\n',
  'a list': '{{#each schemes}}\n  {{this}}: true,\n{{/each}}\n',
  'stripped white space': 'a   {{~name~}}   b\n',
  'a comment': 'a{{! said to nobody }}b\n',
  'braces of another language': 'const o = { a: { b: 1 } };\n',
};

describe('compiled templates', () => {
  it.each(Object.entries(sources))('render as Handlebars does: %s', (_, source) => {
    expect(render(compileTemplate(source), view)).toBe(handlebars(source));
  });

  it.each([
    ['a value the view does not have', '{{nobody}}', /text "nobody"/],
    ['a condition the view does not have', '{{#if nobody}}x{{/if}}', /boolean "nobody"/],
    ['a text used as a condition', '{{#if name}}x{{/if}}', /boolean "name"/],
    ['a list the view does not have', '{{#each nobody}}x{{/each}}', /list "nobody"/],
  ])('%s throws', (_, source, message) => {
    expect(() => render(compileTemplate(source), view)).toThrow(message);
  });

  it.each([
    [
      'a block in a block',
      'a\n{{#if docker}}{{#if machine}}x{{/if}}{{/if}}',
      /line 2.*block inside/,
    ],
    ['a helper', '{{upper name}}', /MustacheStatement/],
    ['another block', '{{#with name}}x{{/with}}', /#with/],
    ['a path', '{{name.length}}', /the path name.length/],
    ['a partial', '{{> other}}', /PartialStatement/],
  ])('%s fails the build', (_, source, message) => {
    expect(() => compileTemplate(source)).toThrow(message);
  });
});
