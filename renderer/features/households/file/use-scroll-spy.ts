import { type RefObject, useCallback, useEffect, useState } from 'react';

/** Room above a section's heading when it counts as reached. */
const REACHED_PX = 24;

/** The last section whose top has passed the top of the scrolled area; the last one when the end is reached. */
export function reachedSection(
  tops: readonly { readonly key: string; readonly top: number }[],
  scrolled: { readonly top: number; readonly atEnd: boolean },
): string | null {
  const last = tops[tops.length - 1];
  if (last === undefined) return null;
  if (scrolled.atEnd && scrolled.top > 0) return last.key;
  let reached = tops[0]?.key ?? null;
  for (const { key, top } of tops) if (top <= scrolled.top + REACHED_PX) reached = key;
  return reached;
}

/** Follows which section stands at the top of `scroller`, and brings one there. Sections carry `data-section`. */
export function useScrollSpy(scroller: RefObject<HTMLElement | null>): { readonly current: string | null; readonly goTo: (section: string) => void } {
  const [current, setCurrent] = useState<string | null>(null);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = (): void => {
      const tops = [...element.querySelectorAll<HTMLElement>('[data-section]')].map((section) => ({
        key: section.dataset['section'] ?? '',
        top: section.offsetTop,
      }));
      const atEnd = element.scrollTop + element.clientHeight >= element.scrollHeight - 2;
      setCurrent(reachedSection(tops, { top: element.scrollTop, atEnd }));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [scroller]);

  const goTo = useCallback(
    (section: string) => {
      const element = scroller.current;
      const target = element?.querySelector<HTMLElement>(`[data-section="${section}"]`);
      if (element == null || target == null) return;
      element.scrollTop = target.offsetTop;
      setCurrent(section);
    },
    [scroller],
  );
  return { current, goTo };
}
