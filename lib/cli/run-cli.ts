import { type CAC, cac } from 'cac';
import { PlannerError } from '../errors';
import { COMMANDS } from './commands/registry';
import type { Terminal } from './define-command';
import { UsageError } from './usage-error';

/** Exit codes of the command line. */
export const EXIT = { ok: 0, internal: 1, usage: 2, invalidInput: 3 } as const;

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
  const args = argv.map((arg) => (arg === '-' ? './-' : arg));
  const [name] = args;
  if (name === undefined) throw new UsageError('Name a command.');
  if (!name.startsWith('-') && !COMMANDS.some((command) => command.usage.split(' ')[0] === name)) {
    throw new UsageError(`There is no command "${name}".`);
  }
  cli.parse(['node', NAME, ...withNegativeValues(args)], { run: false });
  if (cli.options.help === true) return EXIT.ok;
  if (cli.matchedCommand === undefined)
    throw new UsageError(`There is no option "${name}" without a command.`);
  await cli.runMatchedCommand();
  return EXIT.ok;
}

/** `--draws -1` as `--draws=-1`: the parser would take the number for an option of its own. */
function withNegativeValues(args: readonly string[]): string[] {
  const command = COMMANDS.find(({ usage }) => usage.split(' ')[0] === args[0]);
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

function reportFailure(error: unknown, { warn }: Terminal): number {
  if (error instanceof PlannerError) {
    warn(`${NAME}: ${error.message}`);
    // A request's message is its issues in one line; a plan's only counts them.
    for (const { message } of error.issues) if (!error.message.includes(message)) warn(message);
    return EXIT.invalidInput;
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
