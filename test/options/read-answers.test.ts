import { describe, expect, expectTypeOf, it } from 'vitest';
import { createFlags } from '../../src/options/create-flags.js';
import { readAnswers, readGiven, type AnswerSources } from '../../src/options/read-answers.js';
import { MACHINES_DO_NOT_REGISTER, createExample } from './create-example.js';

const read = (sources: AnswerSources) => readAnswers(createExample, sources);

describe('reading answers', () => {
  it('takes the defaults where nobody says anything', () => {
    expect(read({})).toEqual({
      given: {},
      answers: {
        directory: 'my-mcp-server',
        name: 'my-mcp-server',
        clients: ['recommended'],
        registration: ['metadata-document', 'dynamic', 'pre-registered'],
        registrationManagement: false,
        storage: 'sqlite',
        login: 'local',
        port: 3000,
        issuer: 'http://localhost:3000',
        deploy: 'docker',
        ci: 'github',
        packageManager: 'npm',
      },
    });
  });

  it.each<[AnswerSources, number]>([
    [{ flags: { port: '1' }, file: { port: 2 }, asked: { port: 3 } }, 1],
    [{ file: { port: 2 }, asked: { port: 3 } }, 2],
    [{ asked: { port: 3 } }, 3],
    [{ flags: { port: undefined }, file: { port: 2 } }, 2],
    [{}, 3000],
  ])('lets flags win over the file, the file over what was asked: %j', (sources, port) => {
    expect(read(sources).answers?.port).toBe(port);
  });

  it('derives defaults from the answers that were given', () => {
    const { answers } = read({ flags: { directory: 'x/My App/', port: '81', clients: 'machine' } });
    expect(answers).toMatchObject({
      name: 'my-app',
      issuer: 'http://localhost:81',
      registration: ['pre-registered'],
    });
  });

  it.each(['.', './', '..'])('names a project in %s after the working directory', (directory) => {
    expect(read({ flags: { directory } }).answers?.name).toBe('work-here');
  });

  it('reports all problems at once, each with its place', () => {
    const { problems } = read({ flags: { port: 'x' }, file: { ci: 'gitlab', nmae: 'x' } });
    expect(problems?.map(({ where }) => where)).toEqual([
      'the answers file',
      '--port',
      'ci in the answers file',
    ]);
    expect(problems?.[0]).toMatchObject({ hint: 'Did you mean name?' });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'takes the key %s for what it is: unknown',
    (key) => {
      const file: unknown = JSON.parse(`{"${key}": {"port": 1}}`);
      expect(read({ file: { ...Object(file) } }).problems).toHaveLength(1);
    },
  );

  it('refuses an answer whose question the others make pointless', () => {
    const flags = { registrationManagement: true, registration: 'pre-registered' };
    expect(read({ flags }).problems).toMatchObject([{ where: '--registration-management' }]);
    expect(read({ flags: { ...flags, registrationManagement: false } }).problems).toBeUndefined();
    expect(read({ flags: { ...flags, registration: 'dynamic' } }).problems).toBeUndefined();
  });

  it('refuses answers that contradict each other', () => {
    const flags = { clients: 'machine', registration: 'dynamic' };
    expect(read({ flags }).problems).toEqual([MACHINES_DO_NOT_REGISTER]);
  });

  it('passes over the flags of another table of the same command', () => {
    const flags = { port: '81', dryRun: true, json: '' };
    expect(read({ flags }).answers?.port).toBe(81);
    const shell = readAnswers({ table: createFlags, derive: () => ({}) }, { flags });
    expect(shell.answers).toMatchObject({ dryRun: true, json: '', install: true, yes: false });
  });

  it('has the types that the table says', () => {
    const { answers } = read({});
    if (answers === undefined) throw new Error('no answers');
    expectTypeOf(answers.port).toEqualTypeOf<number>();
    expectTypeOf(answers.deploy).toEqualTypeOf<'docker' | 'none'>();
    expectTypeOf(answers.registrationManagement).toEqualTypeOf<boolean>();
    expectTypeOf(answers.registration).toEqualTypeOf<
      readonly ('metadata-document' | 'dynamic' | 'pre-registered')[]
    >();
  });
});

describe('what was given', () => {
  it('is parsed and has no defaults in it', () => {
    expect(readGiven(createExample.table, { flags: { port: '1' } })).toEqual({
      given: { port: 1 },
      problems: [],
    });
  });
});
