/** What a command may use of the process it runs in. */
export interface Terminal {
  /** To standard output, as it is. */
  readonly write: (content: string | Uint8Array) => void;
  /** A line to standard error. */
  readonly warn: (line: string) => void;
  readonly now: () => Date;
}

/** One command of the command line. */
export interface Command {
  /** Name and arguments: `simulate <plan.json>`. */
  readonly usage: string;
  readonly description: string;
  /** `--name <value>` and what it does. */
  readonly options: readonly (readonly [option: string, help: string])[];
  /** Without the program's name. */
  readonly examples: readonly string[];
  /** `args` are the arguments, `argv` the whole line for `optionText`. */
  readonly run: (
    args: readonly string[],
    argv: readonly string[],
    terminal: Terminal,
  ) => void | Promise<void>;
}

/** Names a command and lets the compiler check it. */
export function defineCommand(command: Command): Command {
  return command;
}
