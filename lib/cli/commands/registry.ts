import type { Command } from '../define-command';
import { answer } from './answer';
import { assets } from './assets';
import { assumptions } from './assumptions';
import { attribution } from './attribution';
import { check } from './check';
import { evidence } from './evidence';
import { importFile } from './import';
import { odds } from './odds';
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
  attribution,
  stop,
  assets,
  assumptions,
  evidence,
  check,
  odds,
  answer,
];
