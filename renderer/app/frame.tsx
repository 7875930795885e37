import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../shared/contract/contract';
import { useNotice } from '../platform/notices';
import { useRouter } from '../platform/route';
import { Banners } from './banners';
import { ErrorBoundary } from './error-boundary';
import './frame.css';
import { PAGES } from './pages';
import { Palette } from './palette';
import { ProgressLine } from './progress-line';
import { Rail } from './rail';
import { RAIL } from './rail-entries';
import { TopBar } from './top-bar';
import { isTyping, useFrameKeys } from './use-frame-keys';
import type { Restarted } from './use-reopen';
import { useUndo } from './use-undo';

export interface FrameProps {
  readonly state: OutputOf<'session:state'>;
  readonly restarted: Restarted;
  readonly onCreate: () => void;
}

/** Top bar, rail, banners and the page. */
export function Frame({ state, restarted, onCreate }: FrameProps) {
  const { stop, navigate } = useRouter();
  const undo = useUndo(state);
  const [searching, setSearching] = useState(false);
  const openSearch = useCallback(() => setSearching(true), []);

  useFrameKeys({
    undo: undo.undo,
    redo: undo.redo,
    search: openSearch,
    page: (number) => {
      const entry = RAIL[number - 1];
      if (entry !== undefined) navigate(entry.page);
    },
  });
  useNotice('menu', ({ action }) => {
    if (action === 'search') openSearch();
    else if (action === 'undo' || action === 'redo') {
      // Chosen with the mouse while typing: the menu then means the text, as its key does.
      if (isTyping(document.activeElement)) document.execCommand(action);
      else undo[action]();
    }
  });

  const content = useContentFocus(stop.key);
  const Content = PAGES[stop.page];
  return (
    <div className="frame">
      <button type="button" className="skip-link" onClick={() => content.current?.focus()}>
        跳到正文
      </button>
      <TopBar state={state} undo={undo} onSearch={openSearch} onCreate={onCreate} />
      <div className="frame-body">
        <Rail />
        <div className="frame-main">
          <Banners state={state} restarted={restarted} />
          <main id="content" ref={content} className="frame-content" tabIndex={-1}>
            <ErrorBoundary key={stop.key} where={`page:${stop.page}`}>
              <Content />
            </ErrorBoundary>
          </main>
          <ProgressLine />
        </div>
      </div>
      {searching && <Palette onClose={() => setSearching(false)} onCreate={onCreate} undo={undo} state={state} />}
    </div>
  );
}

/** Remembers how far each stop was scrolled, and gives the keyboard to a page that was just opened. */
function useContentFocus(key: number) {
  const content = useRef<HTMLElement>(null);
  const scrolled = useRef(new Map<number, number>());
  useLayoutEffect(() => {
    const element = content.current;
    if (element === null) return undefined;
    element.scrollTop = scrolled.current.get(key) ?? 0;
    const remember = (): void => void scrolled.current.set(key, element.scrollTop);
    element.addEventListener('scroll', remember, { passive: true });
    return () => element.removeEventListener('scroll', remember);
  }, [key]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new stop is what moves the focus
  useEffect(() => {
    const element = content.current;
    if (element !== null && !element.contains(document.activeElement)) element.focus({ preventScroll: true });
  }, [key]);
  return content;
}
