'use client';

import { ArrowLeft, ArrowRight, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useSyncExternalStore } from 'react';
import type { Lesson } from '@/lib/report/plan-lessons';
import { Button } from '../../ui/button';
import { useElementSize } from '../../ui/element-size';
import { answerText } from '../rows/answer-text';
import { type Box, besideBox } from './use-target-box';

export interface TourCardProps {
  readonly lesson: Lesson;
  /** Its place, from 0, of how many. */
  readonly place: number;
  readonly places: number;
  /** A sentence before the lesson. */
  readonly lead: string | null;
  /** Where that what it is about stands on the screen; null while it is not there. */
  readonly box: Box | null;
  readonly action: { readonly label: string; readonly run: () => void } | null;
  /** To a place. */
  readonly onMove: (place: number) => void;
  readonly onClose: () => void;
}

const MARGIN = 4;

/** A card beside what it explains, and a frame around that. Not modal: the page stays in use. */
export function TourCard({ lesson, place, places, lead, box, action, onMove, onClose }: TourCardProps) {
  const titleId = useId();
  const textId = useId();
  const card = useRef<HTMLElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const { width, height } = useElementSize(card);
  const screen = useScreen();
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    // After the menu or the palette that opened it has given the focus back.
    const frame = requestAnimationFrame(() => {
      opener.current = document.activeElement;
      next.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  const close = () => {
    onClose();
    focusBack(opener.current);
  };
  const move = (to: number) => (to < places ? onMove(to) : close());
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowRight' && place < places - 1) onMove(place + 1);
    else if (event.key === 'ArrowLeft' && place > 0) onMove(place - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const padding = 32;
  const at =
    box && width > 0
      ? besideBox(box, { width: width + padding, height: height + padding }, screen)
      : { left: screen.width - width - padding - 12, top: 60 };
  return (
    <>
      {box && (
        <div
          aria-hidden
          data-tour-frame
          className="pointer-events-none fixed z-30 rounded-md outline-2 outline-ink print:hidden"
          style={{
            left: box.left + MARGIN / 2,
            top: box.top + MARGIN / 2,
            width: box.width - MARGIN,
            height: box.height - MARGIN,
          }}
        />
      )}
      <section
        ref={card}
        role="dialog"
        aria-labelledby={titleId}
        aria-describedby={textId}
        onKeyDown={onKeyDown}
        className="appears fixed z-30 w-[min(340px,calc(100vw-24px))] rounded-md bg-raised p-4 shadow-lg ring ring-line-strong max-sm:inset-x-3! max-sm:top-auto! max-sm:bottom-[76px] max-sm:w-auto short:bottom-2 short:max-h-[calc(100dvh-16px)] short:overflow-y-auto print:hidden"
        style={at}
      >
        <p className="text-11 text-ink-3">
          Step {place + 1} of {places}
        </p>
        <div aria-live="polite">
          <h2 id={titleId} className="pr-8 text-13 font-strong text-balance">
            {lesson.title}
          </h2>
          <div id={textId} className="mt-1 text-12 text-pretty text-ink-2 max-sm:text-13">
            {lead !== null && <p className="mb-1 font-label text-ink">{lead}</p>}
            <p>{lesson.text === null ? 'Working it out …' : answerText(lesson.text)}</p>
          </div>
        </div>
        <div className="mt-3 flex items-center gap-2">
          <Places place={place} places={places} />
          <span className="flex-1" />
          {action && (
            <Button variant="line" onClick={action.run} className="max-sm:h-11">
              {action.label}
            </Button>
          )}
          <Button
            iconOnly
            aria-label="Back"
            disabled={place === 0}
            onClick={() => onMove(place - 1)}
            className="max-sm:size-11"
          >
            <ArrowLeft size={14} aria-hidden />
          </Button>
          <Button ref={next} variant="primary" onClick={() => move(place + 1)} className="max-sm:h-11">
            {place === places - 1 ? 'Done' : 'Next'}
            {place < places - 1 && <ArrowRight size={14} aria-hidden />}
          </Button>
        </div>
        <Button
          iconOnly
          aria-label="End the explanation"
          title="End the explanation (Esc)"
          onClick={close}
          className="absolute! top-2 right-2 max-sm:size-11"
        >
          <X size={14} aria-hidden />
        </Button>
      </section>
    </>
  );
}

/** To what had the focus before; where that is gone, to the plan's menu, which offers the explanation again. */
function focusBack(opener: Element | null): void {
  const isThere = opener instanceof HTMLElement && opener.isConnected && opener.tabIndex >= 0;
  const target = isThere ? opener : document.querySelector<HTMLElement>('button[aria-label="Plan"]');
  target?.focus({ preventScroll: true });
}

function Places({ place, places }: { readonly place: number; readonly places: number }) {
  return (
    <span aria-hidden className="flex gap-1">
      {Array.from({ length: places }, (_, index) => index).map((index) => (
        <span
          key={index}
          className={`size-1.5 rounded-full ${index === place ? 'bg-ink' : 'bg-line-strong'}`}
        />
      ))}
    </span>
  );
}

/** The size of the window. */
function useScreen() {
  const text = useSyncExternalStore(
    (listener) => {
      window.addEventListener('resize', listener);
      return () => window.removeEventListener('resize', listener);
    },
    () => `${window.innerWidth} ${window.innerHeight}`,
    () => '0 0',
  );
  const [width, height] = text.split(' ').map(Number);
  return { width, height };
}
