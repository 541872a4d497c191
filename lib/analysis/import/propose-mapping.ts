import { type ChannelKindId, channelKind } from '../../model/channels/registry';
import { type ColumnProfile, profileColumn } from './column-profile';
import { dateColumnOf } from './date-column';
import type { DecimalSign, MappedColumn, Mapping, UserMapping } from './mapping';
import { decimalEvidence, decimalSignOf } from './numbers';
import { type HeaderMeaning, readHeader } from './read-header';
import type { SourceTable } from './read-table';

/** The most channels a plan can have. */
export const MAX_CHANNELS = 24;
/** Pull kinds that a plan gets at zero spend where the file has none, so that moving budget to pull is one slider away. */
const OFFERED: readonly ChannelKindId[] = ['seo', 'content', 'social', 'reviews'];

interface Candidate {
  readonly name: string;
  readonly meaning: HeaderMeaning;
  readonly profile: ColumnProfile;
}

/** Proposes what every column is, with the reason in words, and lets the user's word stand over the proposal. */
export function proposeMapping(table: SourceTable, user: UserMapping): Mapping {
  const decimalSign = user.decimalSign ?? detectDecimalSign(table);
  const said = new Map(user.columns.map((column) => [column.column, column]));
  const saidDate = user.columns.find(({ role }) => role === 'date')?.column ?? null;
  const date = dateColumnOf(table, saidDate, new Set(user.columns.map(({ column }) => column)));
  const candidates = table.columns
    .filter(({ name }) => name !== date.column)
    .map(({ name, header, cells }) => ({
      name,
      meaning: readHeader(header),
      profile: profileColumn(cells, decimalSign ?? '.'),
    }));
  const proposed = proposeColumns(candidates);
  const columns = table.columns.map(({ name }): MappedColumn => {
    const known = table.known?.columns.get(name);
    const proposal =
      known ??
      (name === date.column
        ? mapped(name, 'date', date.reason)
        : (proposed.get(name) ?? mapped(name, 'ignore', '')));
    const word = said.get(name);
    if (!word) return proposal;
    const isChannel = word.role === 'spend' || word.role === 'volume';
    const fallback = nameOf(readHeader(name), name);
    return {
      column: name,
      role: word.role,
      channelName: isChannel ? (word.channelName ?? proposal.channelName ?? fallback) : null,
      kind: isChannel ? (word.kind ?? proposal.kind ?? 'ads') : null,
      outcome: word.role === 'outcome' ? (word.outcome ?? proposal.outcome ?? 'revenue') : null,
      reason: 'As you said.',
      byUser: true,
    };
  });
  return {
    dateOrder: user.dateOrder ?? date.order,
    decimalSign,
    weekStartsOn: user.weekStartsOn ?? null,
    dateMeans: user.dateMeans ?? date.means,
    offer: user.offer ?? offered(columns),
    columns,
  };
}

/** The file's decimal sign: proved by its cells, or null where they leave it open. */
export function detectDecimalSign(table: SourceTable): DecimalSign | null {
  return decimalSignOf(decimalEvidence(table.columns.flatMap(({ cells }) => cells)));
}

function offered(columns: readonly MappedColumn[]): ChannelKindId[] {
  const kinds = new Set(columns.map(({ kind }) => kind));
  const channels = new Set(columns.flatMap(({ channelName }) => channelName ?? []));
  const room = MAX_CHANNELS - channels.size;
  return OFFERED.filter((kind) => !kinds.has(kind)).slice(0, Math.max(0, room));
}

function proposeColumns(candidates: readonly Candidate[]): Map<string, MappedColumn> {
  const proposals = new Map<string, MappedColumn>();
  const spendRests = new Map<string, MappedColumn>();
  for (const candidate of candidates) {
    const spend = proposeSpend(candidate);
    if (!spend) continue;
    proposals.set(candidate.name, spend);
  }
  nameApart(candidates, proposals);
  for (const { name, meaning } of candidates) {
    const spend = proposals.get(name);
    if (spend) spendRests.set(meaning.rest.join(' '), spend);
  }
  for (const candidate of candidates) {
    if (proposals.has(candidate.name)) continue;
    proposals.set(candidate.name, proposeVolume(candidate, spendRests) ?? proposeOther(candidate));
  }
  keepLargestOutcome(candidates, proposals);
  return proposals;
}

/** Two spend columns that would get one channel's name (brand and generic search, say) keep their own words instead. */
function nameApart(candidates: readonly Candidate[], proposals: Map<string, MappedColumn>): void {
  const names = [...proposals.values()].map(({ channelName }) => channelName);
  for (const { name, meaning } of candidates) {
    const proposal = proposals.get(name);
    if (!proposal || names.filter((other) => other === proposal.channelName).length < 2) continue;
    proposals.set(name, { ...proposal, channelName: titled(meaning.rest.join(' ') || name) });
  }
}

const isMoneyLike = ({ profile }: Candidate) => profile.numbers > 0 && !profile.isFlag && !profile.isText;

function proposeSpend(candidate: Candidate): MappedColumn | null {
  const { name, meaning, profile } = candidate;
  if (!isMoneyLike(candidate) || meaning.date) return null;
  const { channel, spend, volume, outcome, discount } = meaning;
  if (meaning.tokens.includes('total') && channel === null) return null;
  if (spend !== null && outcome === null)
    return spendColumn(name, meaning, `"${spend}" in the header says money spent`);
  const channelAlone = channel !== null && volume === null && outcome === null && discount === null;
  if (!channelAlone || !profile.isLarge) return null;
  return spendColumn(
    name,
    meaning,
    `the header names a channel, ${channel.name}, and says nothing of impressions or clicks`,
  );
}

function spendColumn(column: string, meaning: HeaderMeaning, because: string): MappedColumn {
  const kind = meaning.channel?.kind ?? 'ads';
  const { side, label } = channelKind(kind);
  const guess = meaning.channel
    ? `${label} (${side})${clarify(meaning.channel.name)}`
    : `taken as ${label} (${side}), as nothing in the header names a known channel`;
  return {
    ...mapped(column, 'spend', `Spend: ${because}; ${guess}.`),
    channelName: nameOf(meaning, column),
    kind,
  };
}

function clarify(name: string): string {
  if (name === 'Paid search') return ', not SEO: it is paid by the click';
  if (name === 'Paid social') return ', not Social: it is paid by the view';
  return '';
}

function proposeVolume(candidate: Candidate, spends: ReadonlyMap<string, MappedColumn>): MappedColumn | null {
  const { name, meaning } = candidate;
  if (meaning.volume === null || meaning.outcome !== null || !isMoneyLike(candidate)) return null;
  const partner = spends.get(meaning.rest.join(' '));
  if (partner) {
    const reason = `Volume of ${partner.channelName}: "${meaning.volume}" counts what "${partner.column}" paid for.`;
    return { ...mapped(name, 'volume', reason), channelName: partner.channelName, kind: partner.kind };
  }
  if (meaning.channel === null) {
    return mapped(
      name,
      'ignore',
      `Ignored: "${meaning.volume}" counts something, but the header names no known channel.`,
    );
  }
  const samePartner = [...spends.values()].find(({ channelName }) => channelName === meaning.channel?.name);
  const because = samePartner
    ? `of ${samePartner.channelName}`
    : 'without spend in this file: the channel is offered at zero spend';
  return {
    ...mapped(name, 'volume', `Volume ${because} ("${meaning.volume}" in the header).`),
    channelName: meaning.channel.name,
    kind: samePartner?.kind ?? meaning.channel.kind,
  };
}

function proposeOther({ name, meaning, profile }: Candidate): MappedColumn {
  const { outcome, discount } = meaning;
  if (profile.isText) return mapped(name, 'ignore', 'Ignored: it holds words, not numbers.');
  if (profile.numbers === 0) return mapped(name, 'ignore', 'Ignored: it is empty.');
  if (outcome !== null && discount === null && !profile.isFlag && meaning.spend === null) {
    const reason = `Outcome: "${outcome.word}" in the header says ${OUTCOME_LABELS[outcome.outcome]}.`;
    return { ...mapped(name, 'outcome', reason), outcome: outcome.outcome };
  }
  if (discount !== null) {
    const what = profile.isFlag ? 'flags weeks with an offer' : 'looks like a share of price cuts';
    return mapped(
      name,
      'ignore',
      `Ignored unless you choose it: "${discount}" ${what}. As a discount it adds a promotions channel with this depth.`,
    );
  }
  if (profile.isFlag) return mapped(name, 'ignore', 'Ignored: it only says yes or no (0 or 1) for each row.');
  return mapped(name, 'ignore', 'Ignored: nothing in the header says spend, volume or sales.');
}

const OUTCOME_LABELS = { revenue: 'revenue', orders: 'orders', newCustomers: 'new customers' } as const;

/** Of several columns for one outcome the one with the largest sum counts: online and store sales beside their total, say. */
function keepLargestOutcome(candidates: readonly Candidate[], proposals: Map<string, MappedColumn>): void {
  const sums = new Map(candidates.map(({ name, profile }) => [name, profile.sum]));
  const best = new Map<string, MappedColumn>();
  for (const column of proposals.values()) {
    if (column.outcome === null) continue;
    const kept = best.get(column.outcome);
    if (!kept || (sums.get(column.column) ?? 0) > (sums.get(kept.column) ?? 0))
      best.set(column.outcome, column);
  }
  for (const column of proposals.values()) {
    const kept = column.outcome === null ? undefined : best.get(column.outcome);
    if (!kept || kept === column) continue;
    const label = OUTCOME_LABELS[kept.outcome ?? 'revenue'];
    const reason = `Ignored: "${kept.column}" is larger and already counts as ${label}. Choose both to add them up.`;
    proposals.set(column.column, mapped(column.column, 'ignore', reason));
  }
}

function nameOf(meaning: HeaderMeaning, column: string): string {
  if (meaning.channel) return meaning.channel.name;
  return titled(meaning.rest.join(' ') || column);
}

function titled(words: string): string {
  const short = words.trim().slice(0, 50);
  return short.charAt(0).toUpperCase() + short.slice(1);
}

function mapped(column: string, role: MappedColumn['role'], reason: string): MappedColumn {
  return { column, role, channelName: null, kind: null, outcome: null, reason, byUser: false };
}
