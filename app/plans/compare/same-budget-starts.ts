import { GitMerge, type LucideIcon, Magnet, Megaphone } from 'lucide-react';
import type { ScenarioStart } from '../scenario-starts';

/** Scenarios that are made at the budget of another. */
export const STARTS: readonly {
  readonly start: ScenarioStart;
  readonly word: string;
  readonly icon: LucideIcon;
}[] = [
  { start: 'push-only', word: 'Push only', icon: Megaphone },
  { start: 'pull-only', word: 'Pull only', icon: Magnet },
  { start: 'hybrid', word: 'Hybrid', icon: GitMerge },
];
