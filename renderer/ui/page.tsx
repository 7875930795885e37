import type { ReactNode } from 'react';
import './page.css';

export interface PageProps {
  readonly title: string;
  /** Beside the title: counts, the view in words. */
  readonly count?: ReactNode;
  /** Right side: secondary actions first, the main one last. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** The content takes exactly the height that is left and scrolls inside (lists, sheets). */
  readonly fill?: boolean;
}

/** Frame of every page: title · count · actions, then one task. */
export function Page({ title, count, actions, children, fill = false }: PageProps) {
  return (
    <section className={fill ? 'page page-fill' : 'page'} aria-labelledby="page-title">
      <header className="page-head">
        <h1 id="page-title" tabIndex={-1}>
          {title}
        </h1>
        <div className="page-count">{count}</div>
        <div className="page-actions">{actions}</div>
      </header>
      <div className="page-body">{children}</div>
    </section>
  );
}

export interface PanelProps {
  readonly title?: ReactNode;
  /** Small words after the title: what is shown, in which unit. */
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
  readonly label?: string;
}

/** White card with a heading; the building block of every page. */
export function Panel({ title, hint, actions, children, className, label }: PanelProps) {
  return (
    <section className={className === undefined ? 'panel' : `panel ${className}`} aria-label={label ?? (typeof title === 'string' ? title : undefined)}>
      {title !== undefined && (
        <header className="panel-head">
          <h2>{title}</h2>
          <span className="panel-hint">{hint}</span>
          <span className="panel-actions">{actions}</span>
        </header>
      )}
      {children}
    </section>
  );
}
