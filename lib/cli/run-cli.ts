import { type CAC, cac } from 'cac';
import type { ErrorCode } from '../errors';
import { nameFailure } from '../operations/name-failure';
import { COMMANDS } from './commands/registry';
import type { Command, Terminal } from './define-command';
import { UsageError } from './usage-error';

/**
 * Exit codes of the command line: 1 a fault of the program, 2 a line that cannot be understood, 3 an input that is
 * refused or not there, 4 something else was stored meanwhile, 5 no database.
 */
export const EXIT = { ok: 0, internal: 1, usage: 2, invalidInput: 3, conflict: 4, unavailable: 5 } as const;

const NAME = 'pushpull';

/** Runs a command line (without node and script) and gives its exit code. Never throws. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await dispatch(argv, terminal);
  } catch (error) {
    return reportFailure(error, terminal);
  }
}

async function dispatch(argv: readonly string[], terminal: Terminal): Promise<number> {
  const cli = makeCli(argv, terminal);
  // cac takes a lone "-" for an option; with a folder before it, it is a file name again.
  const args = withCommandInOne(argv.map((arg) => (arg === '-' ? './-' : arg)));
  const [name] = args;
  if (name === undefined) throw new UsageError('Name a command.');
  if (!name.startsWith('-') && commandNamed(name) === undefined) throw new UsageError(unknownCommand(name));
  cli.parse(['node', NAME, ...withNegativeValues(args)], { run: false });
  if (cli.options.help === true) return EXIT.ok;
  if (cli.matchedCommand === undefined)
    throw new UsageError(`There is no option "${name}" without a command.`);
  await cli.runMatchedCommand();
  return EXIT.ok;
}

/** What stands before the arguments of a usage: one word or two. */
function nameOf({ usage }: Command): string {
  return usage.replace(/ [<[].*$/, '');
}

function commandNamed(name: string): Command | undefined {
  return COMMANDS.find((command) => nameOf(command) === name);
}

/** `plans read` as one argument: the parser knows commands of one word. */
function withCommandInOne(args: readonly string[]): string[] {
  const name = args.slice(0, 2).join(' ');
  return commandNamed(name) === undefined ? [...args] : [name, ...args.slice(2)];
}

function unknownCommand(name: string): string {
  const parts = COMMANDS.map(nameOf).filter((known) => known.startsWith(`${name} `));
  if (parts.length === 0) return `There is no command "${name}".`;
  return `"${name}" is to be followed by one of: ${parts.map((part) => part.slice(name.length + 1)).join(', ')}.`;
}

/** `--draws -1` as `--draws=-1`: the parser would take the number for an option of its own. */
function withNegativeValues(args: readonly string[]): string[] {
  const command = commandNamed(args[0] ?? '');
  const valued = new Set(
    command?.options.filter(([option]) => option.includes('<')).map(([option]) => option.split(' ')[0]),
  );
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  return args.flatMap((arg, index) => {
    const isValue = (at: number) =>
      at > 0 && at < end && /^-\.?\d/.test(args[at]) && valued.has(args[at - 1]);
    if (isValue(index)) return [];
    return isValue(index + 1) ? [`${arg}=${args[index + 1]}`] : [arg];
  });
}

function makeCli(argv: readonly string[], terminal: Terminal): CAC {
  const cli = cac(NAME);
  for (const { usage, description, options, examples, run } of COMMANDS) {
    const command = cli.command(usage, description);
    for (const [option, help] of options) command.option(option, help);
    for (const example of examples) command.example(`  $ ${NAME} ${example}`);
    command.action((...given: unknown[]) => run(argumentsOf(given), argv, terminal));
  }
  cli.help();
  return cli;
}

/** What stands before the options; an optional argument that is not given is left out, several are laid out. */
function argumentsOf(given: readonly unknown[]): string[] {
  return given
    .slice(0, -1)
    .flat()
    .flatMap((argument) => (argument === undefined ? [] : [String(argument)]));
}

const EXIT_OF: Readonly<Partial<Record<ErrorCode, number>>> = {
  conflict: EXIT.conflict,
  'revision-mismatch': EXIT.conflict,
  unavailable: EXIT.unavailable,
};

function reportFailure(error: unknown, { warn }: Terminal): number {
  const named = nameFailure(error);
  if (named !== undefined) {
    warn(`${NAME}: ${named.message}`);
    // A request's message is its issues in one line; a plan's only counts them.
    for (const { message } of named.issues) if (!named.message.includes(message)) warn(message);
    return EXIT_OF[named.code] ?? EXIT.invalidInput;
  }
  if (error instanceof UsageError || (error instanceof Error && error.name === 'CACError')) {
    warn(`${NAME}: ${error.message}`);
    warn(`Try "${NAME} --help", or --help after a command.`);
    return EXIT.usage;
  }
  warn(`${NAME}: this is a fault of the program, not of your input.`);
  warn(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.internal;
}
