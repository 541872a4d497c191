import type { Command } from '../define-command';
import { answer } from './answer';
import { assets } from './assets';
import { assumptions } from './assumptions';
import { attribution } from './attribution';
import { check } from './check';
import { compare } from './compare';
import { evidence } from './evidence';
import { importFile } from './import';
import { odds } from './odds';
import { plansCreate } from './plans/create';
import { plansDelete } from './plans/delete';
import { plansDuplicate } from './plans/duplicate';
import { plansForecast } from './plans/forecast';
import { plansHistory } from './plans/history';
import { plansImport } from './plans/import';
import { plansList } from './plans/list';
import { plansName } from './plans/name';
import { plansRead } from './plans/read';
import { plansRevise } from './plans/revise';
import { plansUndelete } from './plans/undelete';
import { sharesCreate } from './shares/create';
import { sharesList } from './shares/list';
import { sharesRevoke } from './shares/revoke';
import { simulate } from './simulate';
import { stop } from './stop';
import { template } from './template';
import { templates } from './templates';

/** Every command, in the order help lists them. */
export const COMMANDS: readonly Command[] = [
  templates,
  template,
  importFile,
  simulate,
  compare,
  attribution,
  stop,
  assets,
  assumptions,
  evidence,
  check,
  odds,
  answer,
  plansList,
  plansRead,
  plansCreate,
  plansRevise,
  plansDuplicate,
  plansDelete,
  plansUndelete,
  plansHistory,
  plansName,
  plansForecast,
  plansImport,
  sharesList,
  sharesCreate,
  sharesRevoke,
];
