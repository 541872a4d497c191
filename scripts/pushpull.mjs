import { chooseDataFolder } from './data-folder.mjs';
import { runningUrl } from './postgres.mjs';
import { Stop, warn } from './say.mjs';

// npm run pushpull: the command line. Commands about stored plans use the database that DATABASE_URL names, or the one
// that the running product started; the others need none.
if (process.argv[2] === 'plans' && !process.env.DATABASE_URL) adoptRunningDatabase();
await import('../lib/cli/main.ts');

function adoptRunningDatabase() {
  try {
    const url = runningUrl(chooseDataFolder().folder);
    if (url) process.env.DATABASE_URL = url;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    warn(error.message);
  }
}
