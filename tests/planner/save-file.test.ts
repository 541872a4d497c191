import { describe, expect, it } from 'vitest';
import { forecastPath } from '../../app/plans/top/use-download';
import { fileNameIn } from '../../app/ui/save-file';

describe('the exported file', () => {
  it('is asked for without the channels that are muted on the screen', () => {
    const asked = (muted: string[]) =>
      new URL(forecastPath('p1', 'baseline', 'csv', muted), 'http://here').searchParams;
    expect(asked(['ads', 'seo']).get('without')).toBe('ads,seo');
    expect(asked([]).has('without')).toBe(false);
  });

  it('keeps the name that the server gives it', () => {
    expect(fileNameIn('attachment; filename="launch-hybrid.csv"')).toBe('launch-hybrid.csv');
    expect(fileNameIn('attachment')).toBeNull();
    expect(fileNameIn(null)).toBeNull();
  });
});
