import { didYouMean } from '../options/did-you-mean.js';
import type { Choice } from '../options/option.js';
import { columns, fit, pad } from './fit.js';
import { type PickerState, isDone, visibleChoices } from './picker-state.js';
import type { Style } from './style.js';

/** What follows from a choice: what will be published and why, and what stands against it. */
export interface Consequences {
  readonly lines: readonly string[];
  readonly problems: readonly string[];
}

/** The screen the picker draws on. */
export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly style: Style;
}

interface Row {
  readonly text: string;
  readonly active: boolean;
}

const TITLE_WIDTH = 34;
/** Question, search, two rules, two arrows and the keys. */
const FRAME = 7;
const FEWEST_ROWS = 5;
const FEWEST_LINES = 2;

/** Everything the picker shows at one moment. */
export interface Picture {
  readonly state: PickerState;
  readonly choices: readonly Choice[];
  readonly consequences: Consequences;
  readonly screen: Screen;
}

/** The picker below its question, never higher than the screen and never wider. */
export function pickerLines({ state, choices, consequences, screen }: Picture): string[] {
  const { width, height, style } = screen;
  const rows = choiceRows(state, choices, screen);
  const most = height - FRAME - Math.min(rows.length, FEWEST_ROWS);
  const panel = panelLines(consequences, screen, Math.max(FEWEST_LINES, most));
  const room = Math.max(FEWEST_ROWS, height - FRAME - panel.length);
  const search = state.search === '' ? style.dim('type to search') : state.search;
  const rule = style.dim('─'.repeat(Math.min(width - 1, 72)));
  return [
    `  ${style.dim('Search')} ${search}`,
    ...windowOf(rows, room, style),
    rule,
    ...panel,
    rule,
    style.dim(fit(keysOf(state, choices), width - 1)),
  ];
}

function keysOf(state: PickerState, choices: readonly Choice[]): string {
  if (visibleChoices(choices, state.search).length === 0) return 'esc clear search';
  const enter = isDone(state, choices) ? 'enter done' : 'enter choose it';
  return `space choose · ctrl-a all or none · ${enter} · esc clear search`;
}

/** At most so many lines; where there are more, the last one tells how many. */
function panelLines(
  { lines, problems }: Consequences,
  { width, style }: Screen,
  most: number,
): string[] {
  const wrong = problems.map((problem) => style.red(fit(`✗ ${problem}`, width - 1)));
  const all = [...wrong, ...lines.map((line) => fit(line, width - 1))];
  if (all.length <= most) return all;
  return [...all.slice(0, most - 1), style.dim(`… and ${all.length - most + 1} more`)];
}

function choiceRows(state: PickerState, choices: readonly Choice[], screen: Screen): Row[] {
  const { style } = screen;
  const visible = visibleChoices(choices, state.search);
  if (visible.length === 0) {
    const text = fit(`  ${nothingBy(state.search, choices)}`, screen.width - 1);
    return [{ text: style.yellow(text), active: true }];
  }
  return visible.flatMap((choice, index) => {
    const heading = choice.group !== visible[index - 1]?.group && choice.group !== undefined;
    const row = choiceRow(choice, state, { screen, active: index === state.active });
    return heading ? [{ text: style.bold(`  ${choice.group}`), active: false }, row] : [row];
  });
}

function nothingBy(search: string, choices: readonly Choice[]): string {
  const titles = choices.map(({ title }) => title);
  const said = ['Nothing by that name.', didYouMean(search, titles), 'esc clears the search.'];
  return said.filter(Boolean).join(' ');
}

function choiceRow(
  choice: Choice,
  state: PickerState,
  { screen, active }: { readonly screen: Screen; readonly active: boolean },
): Row {
  const { style, width } = screen;
  const on = state.chosen.includes(choice.value);
  const mark = on ? style.green('◉') : '◯';
  const title = pad(choice.title, Math.min(TITLE_WIDTH, width - 8));
  const room = width - 8 - columns(title);
  const hint = room > 8 && choice.hint !== undefined ? style.dim(fit(choice.hint, room)) : '';
  const text = `${active ? style.cyan('❯') : ' '} ${mark} ${active ? style.cyan(title) : title} ${hint}`;
  return { text, active };
}

/** As many rows as there is room for, around the active one, with an arrow where more follow. */
function windowOf(rows: readonly Row[], room: number, style: Style): string[] {
  const active = Math.max(
    0,
    rows.findIndex((row) => row.active),
  );
  const last = Math.max(0, rows.length - room);
  // One row above the active one, so that the heading of the first choice is seen.
  const start = Math.min(Math.max(0, active - Math.floor(room / 2)), last);
  const shown = rows.slice(start, start + room).map((row) => row.text);
  const above = style.dim(start > 0 ? '  ↑ more' : '');
  const below = style.dim(start < last ? '  ↓ more' : '');
  return [above, ...shown, below];
}
