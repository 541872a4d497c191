'use client';

import { Power, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { formatWeek } from '@/lib/report/words/numbers';
import { Button } from '../../ui/button';
import { AmountReason, MoneyField, useAmountDraft } from '../../ui/money-field';
import { Select } from '../../ui/select';
import { usePlannerView } from '../analyses/planner-views';
import { usePlan } from '../plan-context';
import { useSettings } from '../planner-settings';
import { halfWay, type Stop, stopName, useStop } from './use-stop';

/** "Turn off…": opens the stop test, and while it is open says what stops and from when. */
export function TurnOff() {
  const [stop, setStop] = useStop();
  const [view, setView] = usePlannerView();
  const weeks = usePlan(({ plan }) => plan.horizonWeeks);
  const opener = useRef<HTMLButtonElement>(null);
  const isOpen = stop !== null && view === 'forecast';
  const close = () => {
    setStop(null);
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (isOpen) return <StopControls stop={stop} onChange={setStop} onClose={close} />;
  return (
    <Button
      ref={opener}
      data-turn-off
      onClick={() => {
        if (view !== 'forecast') void setView('forecast');
        setStop(stop ?? { target: 'push', fromWeek: halfWay(weeks) });
      }}
      className="h-6! text-11! max-sm:h-11!"
    >
      <Power size={13} aria-hidden />
      Turn off…
    </Button>
  );
}

interface StopControlsProps {
  readonly stop: Stop;
  readonly onChange: (stop: Stop) => void;
  readonly onClose: () => void;
}

function StopControls({ stop, onChange, onClose }: StopControlsProps) {
  const { style } = useSettings();
  const channels = usePlan(({ plan }) => plan.channels);
  const weeks = usePlan(({ plan }) => plan.horizonWeeks);
  const closeNow = useRef(onClose);
  closeNow.current = onClose;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // What takes Esc first: a pinned week, a typed value, a menu, a dialog.
      const isTaken =
        event.target instanceof Element && event.target.closest('input, [role=dialog], [role=menu]');
      if (event.key === 'Escape' && !event.defaultPrevented && !isTaken) closeNow.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const draft = useAmountDraft({
    value: stop.fromWeek,
    format: (value) => String(value),
    locale: style.locale,
    digits: 0,
    onCommit: (value) => {
      if (value < 1 || value > weeks) return `The plan has weeks 1 to ${weeks}.`;
      onChange({ ...stop, fromWeek: Math.round(value) });
      return undefined;
    },
  });
  return (
    <fieldset
      data-turn-off
      className="flex flex-wrap items-center gap-x-1.5 gap-y-1 rounded-sm bg-sunken py-0.5 pr-0.5 pl-2 max-sm:w-full"
    >
      <legend className="sr-only">Turn off</legend>
      <Power size={13} aria-hidden />
      <Select
        aria-label="What is turned off"
        boxClassName="w-32"
        className="h-6! text-11!"
        value={stop.target}
        onChange={(event) => onChange({ ...stop, target: event.currentTarget.value })}
      >
        {['push', 'pull'].map((side) => (
          <option key={side} value={side}>
            {stopName(side, channels)}
          </option>
        ))}
        <optgroup label="Channels">
          {channels.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      </Select>
      <span>off from wk</span>
      <MoneyField
        draft={draft}
        label="Week from which it is off"
        className="w-[46px]! max-sm:h-11! max-sm:w-[64px]!"
      />
      <Button
        iconOnly
        aria-label="Turn it on again"
        title="Turn it on again (Esc)"
        onClick={onClose}
        className="size-6! max-sm:size-11!"
      >
        <X size={13} aria-hidden />
      </Button>
      <AmountReason draft={draft} inForce={formatWeek(stop.fromWeek)} example={`1 to ${weeks}`} />
    </fieldset>
  );
}
