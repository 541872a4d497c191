import type { ReportProgress } from '@/lib/report/report-progress';
import { problemFailure, RequestFailed, requestLines } from '../../ui/request';

/** A line of the answer: how far it is, the file, or why there is none. */
interface ExportLine {
  readonly progress?: ReportProgress;
  readonly file?: { readonly fileName: string; readonly mediaType: string; readonly base64: string };
  readonly problem?: unknown;
}

/** A file that the server wrote. */
export interface ExportedFile {
  readonly fileName: string;
  readonly content: Blob;
}

/**
 * Has the server write a file, and hears how far it is.
 * @throws RequestFailed where it cannot be written; an abort is thrown on as it is
 */
export async function requestExport(
  path: string,
  signal: AbortSignal,
  onProgress: (progress: ReportProgress) => void,
): Promise<ExportedFile> {
  for await (const line of requestLines(path, signal)) {
    const { progress, file, problem } = line as ExportLine;
    if (progress !== undefined) onProgress(progress);
    if (problem !== undefined) throw problemFailure(problem);
    if (file !== undefined) {
      const bytes = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
      return { fileName: file.fileName, content: new Blob([bytes], { type: file.mediaType }) };
    }
  }
  throw new RequestFailed(0, 'The file broke off on the way. Nothing was changed; try again.');
}

/** `Working out what each channel brought: step 2 of 4, 45 %, about 3 s left`. */
export function progressWords({ label, step, steps, share }: ReportProgress, seconds: number): string {
  const left = share > 0 ? Math.ceil((seconds / share) * (1 - share)) : null;
  const time = left === null || share < 0.1 ? '' : `, about ${left} s left`;
  const what = step === steps ? `Writing ${label}` : `Working out ${label}`;
  return `${what}: step ${step} of ${steps}, ${Math.floor(share * 100)}\u2009%${time}`;
}
