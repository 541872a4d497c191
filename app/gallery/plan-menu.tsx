'use client';

import { Copy, Download, Ellipsis, FolderOpen, Pencil, Trash2 } from 'lucide-react';
import { Button } from '../ui/button';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../ui/menu';

export interface PlanMenuProps {
  readonly name: string;
  readonly onOpen: () => void;
  readonly onRename: () => void;
  readonly onDuplicate: () => void;
  readonly onDownload: () => void;
  readonly onDelete: () => void;
}

/** Everything one can do with a plan of the list. */
export function PlanMenu({ name, onOpen, onRename, onDuplicate, onDownload, onDelete }: PlanMenuProps) {
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button iconOnly aria-label={`Actions for ${name}`} className="z-10 text-ink-3">
          <Ellipsis size={14} aria-hidden />
        </Button>
      </MenuTrigger>
      <MenuContent>
        <MenuItem icon={<FolderOpen size={13} aria-hidden />} onSelect={onOpen}>
          Open
        </MenuItem>
        <MenuItem icon={<Pencil size={13} aria-hidden />} onSelect={onRename}>
          Rename
        </MenuItem>
        <MenuItem icon={<Copy size={13} aria-hidden />} onSelect={onDuplicate}>
          Duplicate
        </MenuItem>
        <MenuItem icon={<Download size={13} aria-hidden />} hint="JSON" onSelect={onDownload}>
          Download
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={<Trash2 size={13} aria-hidden />} tone="destructive" onSelect={onDelete}>
          Delete
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
