import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isUpKey,
  makeTheme,
  useEffect,
  useKeypress,
  usePrefix,
  useState,
} from '@inquirer/core';
import type { Choice } from '../options/option.js';
import { columns } from './fit.js';
import { type Consequences, type Screen, pickerLines } from './picker-lines.js';
import { chosenText } from './chosen-text.js';
import { type PickerKey, type PickerState, isDone, pressed, startWith } from './picker-state.js';
import { style } from './style.js';

/** A question with many answers, found by searching. */
export interface PickQuestion {
  readonly message: string;
  readonly choices: readonly Choice[];
  readonly initial: readonly string[];
  /** What follows from a choice; asked for after every key. */
  consequences(chosen: readonly string[]): Consequences;
}

interface Key {
  readonly name: string;
  readonly ctrl: boolean;
}

const PAGE = 10;

/** Lines that a narrower terminal has wrapped take more rows than were drawn: all below the question goes. */
const ERASE_BELOW = '\u001b[J';

const NOTHING: Consequences = { lines: [], problems: ['Choose at least one with space.'] };

/** The sign before the question, the spaces around it, and the last column. */
const MARGIN = 4;

/** A searchable list with what follows from the choice below it. Resolves to the values in the order of the list. */
export const pick = createPrompt<readonly string[], PickQuestion>((question, done) => {
  const { choices, message, initial } = question;
  const [state, setState] = useState<PickerState>(startWith(initial));
  const [status, setStatus] = useState<'idle' | 'done'>('idle');
  const [screen, setScreen] = useState(screenOf);
  useEffect(() => whenResized(() => setScreen(screenOf())), []);
  const prefix = usePrefix({ status, theme: makeTheme({}) });
  const consequences = state.chosen.length === 0 ? NOTHING : question.consequences(state.chosen);
  useKeypress((key, line) => {
    if (isEnterKey(key) && isDone(state, choices)) {
      if (consequences.problems.length > 0) return line.write(state.search);
      setStatus('done');
      return done(inOrder(choices, state.chosen));
    }
    const change = changeOf(key, line.line);
    const next = pressed(state, change, choices);
    // Readline took the key as text too; only what is searched for may stay on its line.
    if (change.kind !== 'search') restoreLine(line, next.search);
    else if (key.name === 'escape') line.clearLine(0);
    setState(next);
  });
  const { bold, cyan, dim } = screen.style;
  const room = screen.width - columns(message) - MARGIN;
  const count = chosenText(choices, state.chosen, room);
  if (status === 'done') return `${prefix} ${bold(message)} ${cyan(count)}`;
  const lines = pickerLines({ state, choices, consequences, screen });
  // A question that wraps would push the first line off a full screen.
  const counted = columns(count) > room ? '' : ` ${dim(count)}`;
  return [`${prefix} ${bold(message)}${counted}`, lines.join('\n')];
});

function changeOf(key: Key, line: string): PickerKey {
  if (isEnterKey({ shift: false, ...key })) return { kind: 'enter' };
  if (isSpaceKey({ shift: false, ...key })) return { kind: 'toggle' };
  if (key.ctrl && key.name === 'a') return { kind: 'toggleAll' };
  if (isUpKey({ shift: false, ...key })) return { kind: 'move', by: -1 };
  if (isDownKey({ shift: false, ...key })) return { kind: 'move', by: 1 };
  if (key.name === 'pageup') return { kind: 'move', by: -PAGE };
  if (key.name === 'pagedown') return { kind: 'move', by: PAGE };
  if (key.name === 'home') return { kind: 'move', by: -Infinity };
  if (key.name === 'end') return { kind: 'move', by: Infinity };
  if (key.name === 'escape') return { kind: 'search', text: '' };
  return { kind: 'search', text: line };
}

function restoreLine(line: { clearLine(dir: 0): void; write(text: string): void }, text: string) {
  line.clearLine(0);
  line.write(text);
}

function inOrder(choices: readonly Choice[], chosen: readonly string[]): readonly string[] {
  return choices.map((choice) => choice.value).filter((value) => chosen.includes(value));
}

/** A screen drawn for another size is wrapped or cut, and no key may come to mend it. @returns what ends the listening. */
function whenResized(draw: () => void): () => void {
  const redraw = () => {
    process.stderr.write(ERASE_BELOW);
    draw();
  };
  process.stderr.on('resize', redraw);
  return () => process.stderr.off('resize', redraw);
}

function screenOf(): Screen {
  const { columns = 80, rows = 24 } = process.stderr;
  return { width: columns, height: rows, style: style('stderr') };
}
