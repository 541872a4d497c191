'use client';

import { FileChartColumn } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useState } from 'react';
import { RequestFailed, request } from '../ui/request';
import type { Command } from './command-registry';

interface PlanList {
  readonly plans: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly isReadable: boolean;
  }[];
}

type ListState = 'loading' | 'ready' | 'failed';

/** A command for every plan, asked for when the palette opens. */
export function usePlanCommands(): { readonly plans: readonly Command[]; readonly state: ListState } {
  const router = useRouter();
  const [list, setList] = useState<PlanList['plans']>([]);
  const [state, setState] = useState<ListState>('loading');
  useEffect(() => {
    const stop = new AbortController();
    request<PlanList>('/api/v1/plans', { signal: stop.signal }).then(
      ({ plans }) => {
        setList(plans);
        setState('ready');
      },
      (error: unknown) => {
        if (error instanceof RequestFailed) setState('failed');
      },
    );
    return () => stop.abort();
  }, []);
  const plans = useMemo(
    () =>
      list
        .filter(({ isReadable }) => isReadable)
        .map(
          ({ id, name }): Command => ({
            id: `plan ${id}`,
            group: 'Plans',
            label: name ?? id,
            icon: FileChartColumn,
            keywords: ['open'],
            run: () => router.push(`/plans/${id}`),
          }),
        ),
    [list, router],
  );
  return { plans, state };
}
