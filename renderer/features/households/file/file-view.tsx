import { Button, Drawer } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract';
import { usePageState, useRouter } from '../../../platform/route';
import { useQuestion } from '../../../platform/use-question';
import { FIRST_LIST_STATE, LIST_STATE, SELECTED_STATE } from '../list/list-state';
import type { FieldView } from './edit-draft';
import { ExitDrawer } from './exit-drawer';
import { ExitsSection } from './exits-section';
import { FieldSection } from './field-section';
import { FileHead } from './file-head';
import { FILE_SECTIONS, type FileSection, groupsOf, historyMatcher, missingIn } from './file-sections';
import { Findings } from './findings';
import { HelpersSection } from './helpers-section';
import { HistoryList } from './history-list';
import { IncomeSection } from './income-section';
import { MembersSection } from './members-section';
import './records.css';
import { SectionRail } from './section-rail';
import { useFileKeys } from './use-file-keys';
import { useScrollSpy } from './use-scroll-spy';

type File = OutputOf<'household:file'>;
interface HistoryOf {
  readonly title: string;
  readonly section: FileSection;
  readonly fields: readonly FieldView[];
}

export interface FileViewProps {
  readonly file: File;
  readonly readOnly: boolean;
  /** Section to open at; without it the one that was read last. */
  readonly section?: string;
  readonly onStep: (id: string) => void;
}

/** The file as one page: fixed head, rail with scroll-spy, sections. */
export function FileView({ file, readOnly, section, onStep }: FileViewProps) {
  const { back } = useRouter();
  const [list] = usePageState(LIST_STATE, FIRST_LIST_STATE);
  const [, select] = usePageState(SELECTED_STATE, -1);
  const [readLast, setReadLast] = usePageState('household.section', 'basic');
  const [history, setHistory] = useState<HistoryOf | null>(null);
  const [exiting, setExiting] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const { current, goTo } = useScrollSpy(scroller);
  const near = useQuestion('households:neighbours', { id: file.id, filter: list.filter, sort: list.sort });
  const place = near.status === 'ready' && near.value.position > 0 ? near.value : null;
  const position = place === null ? -1 : place.position - 1;
  // What was just entered may take the household out of the list's conditions; the next one is still the next one.
  const lastPlace = useRef(place);
  if (place !== null) lastPlace.current = place;
  const steps = place ?? lastPlace.current;

  useEffect(() => {
    // The list opens at this household again.
    if (position >= 0) select(position);
  }, [position, select]);
  const openAt = useRef(section ?? readLast);
  useEffect(() => goTo(openAt.current), [goTo]);
  useEffect(() => {
    if (current !== null) setReadLast(current);
  }, [current, setReadLast]);

  const stepTo = (id: string | null | undefined): (() => void) | null => (id == null ? null : () => onStep(id));
  const previous = stepTo(steps?.previous);
  const next = stepTo(steps?.next);
  useFileKeys({ back, previous, next });

  const historyOf =
    (key: FileSection) =>
    (title: string, fields: readonly FieldView[]): void =>
      setHistory({ title, section: key, fields });
  const groups = (key: FileSection): ReactNode =>
    groupsOf(file, key).map(({ title, fields }) => (
      <FieldSection key={title} file={file} target="head" title={title} fields={fields} readOnly={readOnly} onHistory={historyOf(key)} />
    ));
  const bodies: Readonly<Record<FileSection, ReactNode>> = {
    basic: groups('basic'),
    members: (
      <Plain title="家庭成员" onHistory={() => historyOf('members')('家庭成员', [])}>
        <MembersSection file={file} readOnly={readOnly} onHistory={historyOf('members')} />
      </Plain>
    ),
    income: (
      <>
        <IncomeSection file={file} readOnly={readOnly} onHistory={() => historyOf('income')('收入与低保标准', [])} />
        {groups('income')}
      </>
    ),
    causes: groups('causes'),
    helpers: (
      <Plain title="结对帮扶" onHistory={() => historyOf('helpers')('结对帮扶', [])}>
        <HelpersSection helpers={file.helpers} />
      </Plain>
    ),
    exits: (
      <Plain title="认定与退出" onHistory={() => historyOf('exits')('认定与退出', [])}>
        <ExitsSection episodes={file.episodes} />
      </Plain>
    ),
    history: (
      <Plain title="变更记录">
        <HistoryList householdId={file.id} />
      </Plain>
    ),
  };

  return (
    <section className="file" aria-labelledby="page-title">
      <FileHead
        file={file}
        place={steps}
        listed={place !== null}
        onPrevious={previous}
        onNext={next}
        onBack={back}
        onIncome={() => {
          goTo('income');
          monthToEnter(scroller.current)?.focus();
        }}
        onExit={readOnly ? null : () => setExiting(true)}
      />
      <div className="file-body">
        <SectionRail current={current} notes={railNotes(file)} onGo={goTo} />
        <div className="file-scroll" ref={scroller}>
          <Findings findings={file.findings} />
          {FILE_SECTIONS.map(({ key }) => (
            <div key={key} data-section={key} className="file-section">
              {bodies[key]}
            </div>
          ))}
        </div>
      </div>
      <ExitDrawer file={file} open={exiting} onClose={() => setExiting(false)} />
      <Drawer
        title={history === null ? '变更记录' : `变更记录　${history.title}`}
        open={history !== null}
        onClose={() => setHistory(null)}
        size={520}
        destroyOnHidden
      >
        {history === null ? null : <HistoryList householdId={file.id} matches={historyMatcher(history.section, history.fields)} />}
      </Drawer>
    </section>
  );
}

/** The editor where entering goes on: the latest month without income, else the latest month. */
function monthToEnter(scroller: HTMLElement | null): HTMLInputElement | null {
  const editors = [...(scroller?.querySelectorAll<HTMLInputElement>('input[data-part="total"]') ?? [])].sort((a, b) =>
    (a.dataset['month'] ?? '') < (b.dataset['month'] ?? '') ? 1 : -1,
  );
  return editors.find(({ value }) => value === '') ?? editors[0] ?? null;
}

/** What a section of the rail still needs from a person. */
function railNotes(file: File): Readonly<Partial<Record<FileSection, string>>> {
  const notes: Partial<Record<FileSection, string>> = {};
  for (const key of ['basic', 'causes'] as const) {
    const missing = missingIn(file, key);
    if (missing > 0) notes[key] = `缺${String(missing)}项`;
  }
  const gaps = file.verdict.marks.filter(({ state }) => state === 'unknown').length;
  if (gaps > 0) notes.income = `缺${String(gaps)}月`;
  if (file.helpers.every(({ until }) => until !== '')) notes.helpers = '未结对';
  return notes;
}

/** A section that is read here and changed elsewhere. */
function Plain({ title, onHistory, children }: { readonly title: string; readonly onHistory?: () => void; readonly children: ReactNode }) {
  return (
    <section className="panel section" aria-label={title}>
      <header className="section-head">
        <h3>{title}</h3>
        {onHistory === undefined ? null : (
          <span className="section-actions">
            <Button size="small" type="text" className="section-quiet" onClick={onHistory}>
              变更记录
            </Button>
          </span>
        )}
      </header>
      {children}
    </section>
  );
}
