/** One thing that can be picked. `covers` makes it a shorthand for other values of the same option. */
export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly title: string;
  readonly hint?: string;
  /** Heading under which a prompt lists the choice. */
  readonly group?: string;
  readonly covers?: readonly string[];
}

/** When an option matters, as data so that help and schema can print it. */
export type Condition =
  | { readonly option: string; readonly is: string | number | boolean }
  | { readonly option: string; readonly includes: string };

/** The rules a text can be held to; one file each. */
export type TextFormat = 'directory' | 'package-name' | 'issuer' | 'file' | 'words';

interface Common {
  /** The question, as a person reads it in a prompt. */
  readonly question: string;
  /** One line for `--help`, README and JSON Schema. */
  readonly help: string;
  /** Where a default that depends on other answers or on the machine comes from, in words. */
  readonly derived?: string;
  /** The default depends on the machine, so a command that repeats the answers must name the value. */
  readonly machine?: true;
  readonly onlyIf?: Condition;
  /** Also taken without a flag, in the order of the table. */
  readonly positional?: true;
  readonly alias?: string;
  /** `always`: asked even when the recommended answers are taken. Others are asked when customising. */
  readonly ask?: 'always';
}

export interface TextOption extends Common {
  readonly kind: 'text' | 'url';
  readonly default?: string;
  readonly format: TextFormat;
  /** `--json` and `--json=FILE` are both allowed; without a value the option reads as ''. */
  readonly bare?: true;
}

export interface NumberOption extends Common {
  readonly kind: 'number';
  readonly default?: number;
  readonly min: number;
  readonly max: number;
}

export interface OneOption extends Common {
  readonly kind: 'one';
  readonly choices: readonly Choice[];
  readonly default?: string;
}

export interface ManyOption extends Common {
  readonly kind: 'many';
  readonly choices: readonly Choice[];
  readonly default?: readonly string[];
}

export interface YesNoOption extends Common {
  readonly kind: 'yesNo';
  readonly default: boolean;
}

export type Option = TextOption | NumberOption | OneOption | ManyOption | YesNoOption;

/** All options of one command. The key is the key of the answers file; its kebab-case form is the flag. */
export type OptionTable = Readonly<Record<string, Option>>;
