'use client';

import { ChevronDown, Download, FileText } from 'lucide-react';
import { Button } from '../../ui/button';
import { Menu, MenuContent, MenuItem, MenuLabel, MenuSeparator, MenuTrigger } from '../../ui/menu';
import { useDownload } from './use-download';
import { useOpenReport } from './use-open-report';

/** A format that the server can write. */
export interface ExportFormat {
  readonly id: string;
  readonly label: string;
  readonly extension: string;
}

export interface ExportMenuProps {
  readonly planId: string;
  readonly formats: readonly ExportFormat[];
  /** Resolves when the server has what the screen shows; false when it cannot be had. */
  readonly untilSaved: () => Promise<boolean>;
}

/** The forecast of the scenario on the screen as a file. The server writes it, so the edits are saved first. */
export function ExportMenu({ planId, formats, untilSaved }: ExportMenuProps) {
  const download = useDownload(planId, untilSaved);
  const openReport = useOpenReport(planId, untilSaved);
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button variant="line" className="max-sm:hidden">
          <Download size={13} aria-hidden />
          <span className="max-lg:sr-only">Export</span>
          <ChevronDown size={12} aria-hidden />
        </Button>
      </MenuTrigger>
      <MenuContent>
        <MenuLabel>Forecast of this scenario</MenuLabel>
        <MenuItem icon={<FileText size={13} aria-hidden />} onSelect={openReport}>
          Report to read and print
        </MenuItem>
        <MenuSeparator />
        <ExportItems formats={formats} onChoose={download} />
      </MenuContent>
    </Menu>
  );
}

export function ExportItems({
  formats,
  onChoose,
}: {
  readonly formats: readonly ExportFormat[];
  readonly onChoose: (formatId: string) => void;
}) {
  return formats.map((format) => (
    <MenuItem
      key={format.id}
      icon={<Download size={13} aria-hidden />}
      hint={`.${format.extension}`}
      onSelect={() => onChoose(format.id)}
    >
      {format.label}
    </MenuItem>
  ));
}
