import { describe, expect, it } from 'vitest';
import type { Given } from '../../src/options/answers.js';
import { nextQuestion, type AskMode } from '../../src/options/questions.js';
import { MACHINES_DO_NOT_REGISTER, createExample } from './create-example.js';

const next = (known: Given, mode: AskMode = 'customise') =>
  nextQuestion(createExample, known, mode);

/** Presses Enter at every question, and says which ones came. */
function askedKeys(known: Given, mode: AskMode): readonly string[] {
  const question = next(known, mode);
  if (question?.initial === undefined) return [];
  return [question.key, ...askedKeys({ ...known, [question.key]: question.initial }, mode)];
}

describe('the questions', () => {
  it('are all but those with one choice when customising', () => {
    expect(askedKeys({}, 'customise')).toEqual([
      'directory',
      'name',
      'clients',
      'registration',
      'registrationManagement',
      'port',
      'issuer',
      'deploy',
      'ci',
      'packageManager',
    ]);
  });

  it('are only the directory when the recommended answers are taken', () => {
    expect(askedKeys({}, 'recommended')).toEqual(['directory']);
  });

  it('leave out what is known already', () => {
    expect(askedKeys({ directory: 'x', clients: ['cursor'] }, 'recommended')).toEqual([]);
    expect(next({ directory: 'x', name: 'x', clients: ['cursor'] })?.key).toBe('registration');
  });

  it('leave out what the answers make pointless', () => {
    const known = { directory: 'x', name: 'x', clients: ['machine'] };
    expect(askedKeys(known, 'customise')).not.toContain('registrationManagement');
  });

  it('start from the defaults that follow from earlier answers', () => {
    expect(next({ directory: 'My App' })?.initial).toBe('my-app');
  });

  it('tick every single client of a shorthand and do not show the shorthand', () => {
    const question = next({ directory: 'x', name: 'x' });
    expect(question).toMatchObject({ key: 'clients', flag: '--clients', kind: 'many' });
    expect(question?.initial).toEqual(expect.arrayContaining(['cursor', 'claude-code']));
    expect(question?.initial).not.toContain('recommended');
    expect(question?.choices.map(({ value }) => value)).not.toContain('recommended');
  });

  it('refuse what no option would take', () => {
    expect(next({})?.check('')).toMatchObject({ message: expect.stringMatching(/empty/) });
    expect(next({})?.check('fine')).toBeUndefined();
  });

  it('refuse an answer that contradicts an earlier one', () => {
    const question = next({ directory: 'x', name: 'x', clients: ['machine'] });
    expect(question?.check(['dynamic'])).toEqual(MACHINES_DO_NOT_REGISTER);
    expect(question?.check(['pre-registered'])).toBeUndefined();
  });
});
