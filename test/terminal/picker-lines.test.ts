import { describe, expect, it } from 'vitest';
import { columns } from '../../src/terminal/fit.js';
import { type Picture, pickerLines } from '../../src/terminal/picker-lines.js';
import { startWith } from '../../src/terminal/picker-state.js';

const asIs = (text: string) => text;
const plain = { bold: asIs, dim: asIs, red: asIs, green: asIs, yellow: asIs, cyan: asIs };
const choices = Array.from({ length: 30 }, (_, index) => ({
  value: `client-${index}`,
  title: `Client ${index} with 名前`,
  hint: `made by somebody whose name is rather long, number ${index}`,
  group: index < 10 ? 'First' : 'Second',
}));

interface Shown {
  readonly width?: number;
  readonly height?: number;
  readonly active?: number;
  readonly search?: string;
  readonly lines?: readonly string[];
  readonly problems?: readonly string[];
}

function picture(shown: Shown): Picture {
  const { width = 80, height = 24, active = 0, search = '', lines = [], problems = [] } = shown;
  return {
    state: { ...startWith(['client-1']), search, active },
    choices,
    consequences: { lines, problems },
    screen: { width, height, style: plain },
  };
}

const drawn = (shown: Shown = {}) => pickerLines(picture(shown));

describe('the picker', () => {
  it('marks the active one and the chosen ones by signs', () => {
    const lines = drawn();
    expect(lines.find((line) => line.includes('Client 0'))).toMatch(/^❯ ◯ /);
    expect(lines.find((line) => line.includes('Client 1 '))).toMatch(/^ {2}◉ /);
  });

  it('tells each heading once, before its first choice', () => {
    const lines = drawn({ height: 60 });
    expect(lines.filter((line) => /^ {2}(First|Second)$/.test(line))).toEqual([
      '  First',
      '  Second',
    ]);
    expect(lines[2]).toBe('  First');
  });

  it.each([
    [80, 24],
    [120, 40],
    [60, 20],
    [40, 20],
  ])('on %i × %i is never wider, nor higher with its question', (width, height) => {
    const long = Array.from({ length: 9 }, (_, index) => `${index} `.repeat(100));
    for (const active of [0, 15, 29]) {
      const lines = drawn({ width, height, active, lines: long, problems: ['x'.repeat(300)] });
      expect(Math.max(...lines.map(columns))).toBeLessThan(width);
      expect(lines.length).toBeLessThan(height);
      expect(lines.some((line) => line.startsWith('❯'))).toBe(true);
    }
  });

  it('shows where more follow, and only there', () => {
    const arrows = (active: number) =>
      drawn({ active }).filter((line) => /^ {2}[↑↓] more$/.test(line));
    expect(arrows(0)).toEqual(['  ↓ more']);
    expect(arrows(15)).toEqual(['  ↑ more', '  ↓ more']);
    expect(arrows(29)).toEqual(['  ↑ more']);
  });

  it('says what stands against a choice before what follows from it', () => {
    const lines = drawn({ lines: ['none ← Cursor'], problems: ['The list is empty.'] });
    expect(lines.indexOf('✗ The list is empty.')).toBeLessThan(lines.indexOf('none ← Cursor'));
  });

  it('gives what follows the rows that the choices leave, and tells how much does not fit', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => `line ${index}`);
    const told = (count: number, height?: number) =>
      drawn({ lines: many(count), ...(height !== undefined && { height }) }).filter((line) =>
        /^line|^… and/.test(line),
      );
    expect(told(12)).toEqual(many(12));
    expect(told(14)).toEqual([...many(11), '… and 3 more']);
    expect(told(14, 18)).toEqual([...many(5), '… and 9 more']);
    const few = { ...picture({ lines: many(14) }), choices: choices.slice(0, 2) };
    expect(pickerLines(few)).toContain('line 13');
    expect(pickerLines(few).length).toBeLessThan(24);
  });

  it('says so when nothing is found', () => {
    const lines = drawn({ search: 'zed' });
    expect(lines.join('\n')).toContain('Nothing by that name');
    expect(lines.at(-1)).toBe('esc clear search');
    expect(drawn({ search: 'client' }).at(-1)).toMatch(/^space choose.*esc clear search$/);
  });
});
