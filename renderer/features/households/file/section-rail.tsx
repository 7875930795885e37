import { FILE_SECTIONS, type FileSection } from './file-sections';

/** Sections of the file; the one at the top of the page is marked. A note says what a section still needs. */
export function SectionRail({
  current,
  notes,
  onGo,
}: {
  readonly current: string | null;
  readonly notes: Readonly<Partial<Record<FileSection, string>>>;
  readonly onGo: (section: FileSection) => void;
}) {
  return (
    <nav className="file-rail" aria-label="档案各部分">
      {FILE_SECTIONS.map(({ key, title }) => (
        <button key={key} type="button" className="file-rail-entry" aria-current={current === key ? 'location' : undefined} onClick={() => onGo(key)}>
          <span>{title}</span>
          {notes[key] === undefined ? null : <span className="file-rail-note">{notes[key]}</span>}
        </button>
      ))}
    </nav>
  );
}
