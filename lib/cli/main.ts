import { runCli } from './run-cli';

// A reader that stops early (`| head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// Setting the code instead of exiting lets a pipe take all that was written.
process.exitCode = await runCli(process.argv.slice(2), {
  write: (text) => process.stdout.write(text),
  warn: (line) => process.stderr.write(`${line}\n`),
  now: () => new Date(),
});
