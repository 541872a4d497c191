import type { Report } from './report';

/** A file format that a report can be written in. */
export interface Format {
  readonly id: string;
  readonly label: string;
  /** Of the file's name, without a dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** True where a file has room for one table: then at most one figure is asked for. */
  readonly holdsOneTable?: boolean;
  /** The whole file. The same report gives the same text. */
  readonly write: (report: Report) => string;
}

/** Names a format and lets the compiler check it. */
export function defineFormat<const F extends Format>(format: F): F {
  return format;
}

/** A file name of plan and scenario that every file system takes: `spring-launch-hybrid.csv`. */
export function fileNameOf({ plan, forecast, asked }: Report, { extension }: Format): string {
  const figure = asked.length === 1 ? ` ${asked[0]}` : '';
  const words = `${plan.name} ${forecast.scenario.name}${figure}`.normalize('NFKD').replace(/\p{M}/gu, '');
  const name = words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  return `${name || 'forecast'}.${extension}`;
}
