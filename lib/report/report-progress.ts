/** How far a report is. */
export interface ReportProgress {
  /** What is being done, to follow "Working out": `what each channel brought`. */
  readonly label: string;
  /** Counted from 1. The last step is writing the file. */
  readonly step: number;
  readonly steps: number;
  /** Of the whole, 0–1; never falls. */
  readonly share: number;
}
