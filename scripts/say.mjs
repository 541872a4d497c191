/** What the scripts tell a person: one voice, on standard output; problems on standard error. */

/** A step that has been taken or is under way. */
export function say(text) {
  process.stdout.write(`  ${text}\n`);
}

/** Something that a person has to know or to do. */
export function warn(text) {
  process.stderr.write(`  ${text}\n`);
}

/** A problem that a person can act on; the scripts print its message without a stack and exit with 1. */
export class Stop extends Error {}

/** Runs a script's main function: a `Stop` is told plainly, anything else with its stack. */
export async function run(main) {
  try {
    await main();
  } catch (error) {
    warn(error instanceof Stop ? error.message : (error?.stack ?? String(error)));
    process.exit(1);
  }
}

/** Seconds since `since` (performance.now()) with one decimal, such as `1.4 s`. */
export function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
