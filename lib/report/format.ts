import type { FontFiles } from './fonts';
import type { Report } from './report';

/** What a file consists of: text, written as UTF-8, or bytes. */
export type FileContent = string | Uint8Array<ArrayBuffer>;

/** A file format that a report can be written in. */
export interface Format {
  readonly id: string;
  readonly label: string;
  /** Of the file's name, without a dot. */
  readonly extension: string;
  /** Stands at the end of the file's name where another format has the same extension. */
  readonly suffix?: string;
  readonly mediaType: string;
  /** True where a file has room for one table: then at most one figure is asked for. */
  readonly holdsOneTable?: boolean;
  /** Ids of figures of analyses that the whole report holds in this format: they are worked out for it. */
  readonly figures?: readonly string[];
  /** True where the whole report in this format sets every scenario of the plan beside this one. */
  readonly comparesScenarios?: boolean;
  /**
   * The whole file. The same report gives the same bytes. A format that needs a library loads it here, so that who does
   * not write the format does not pay for it.
   */
  readonly write: (report: Report, fonts: FontFiles) => FileContent | Promise<FileContent>;
}

/** Names a format and lets the compiler check it. */
export function defineFormat<const F extends Format>(format: F): F {
  return format;
}

/** A file name of plan and scenario that every file system takes: `spring-launch-hybrid.csv`. */
export function fileNameOf({ plan, forecast, asked }: Report, { extension, suffix }: Format): string {
  const figure = asked.length === 1 ? ` ${asked[0]}` : '';
  const name = plainName(`${plan.name} ${forecast.scenario.name}${figure}`);
  return `${[name || 'forecast', ...(suffix === undefined ? [] : [suffix])].join('-')}.${extension}`;
}

function plainName(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
}
