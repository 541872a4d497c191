import { formatFull, formatMoneyCompact, formatShare, type InCurrency } from '@/lib/report/words/numbers';

/** The words of the undo button, one per edit. */
export const stepLabel = {
  spend: (channel: string, weekly: number, style: InCurrency) => `${channel} to ${formatFull(weekly, style)}`,
  budget: (total: number, style: InCurrency) => `Budget to ${formatMoneyCompact(total, style)}`,
  pullShare: (share: number, style: InCurrency) => `Pull to ${formatShare(share, style)}`,
  answers: (channel: string) => `${channel} by four answers`,
  restore: (version: string) => `Restore ${version}`,
  rename: (name: string) => `Name to ${name}`,
  addScenario: (name: string) => `Add ${name}`,
  renameScenario: (name: string) => `Scenario to ${name}`,
  removeScenario: (name: string) => `Delete ${name}`,
  makeBaseline: (name: string) => `Baseline to ${name}`,
  moveScenario: (name: string) => `Move ${name}`,
  addChannel: (name: string) => `Add ${name}`,
  renameChannel: (name: string) => `Channel to ${name}`,
  moveChannel: (name: string) => `Move ${name}`,
  removeChannel: (name: string) => `Remove ${name}`,
  bringBack: (name: string) => `Bring back ${name}`,
} as const;
