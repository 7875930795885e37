import type { OutputOf } from '../../../../shared/contract/contract';

type Episode = OutputOf<'household:file'>['episodes'][number];

/** 认定与退出: each stay on file with how it began and how it ended. */
export function ExitsSection({ episodes }: { readonly episodes: readonly Episode[] }) {
  if (episodes.length === 0) return <p className="section-none">没有建档记录。</p>;
  return (
    <ol className="episodes">
      {episodes.map((episode) => (
        <li key={episode.id}>
          <p>
            <time>{episode.enrolledOn === '' ? '日期未填' : episode.enrolledOn}</time>
            <strong>{episode.relapse ? '返困建档' : '建档'}</strong>
            <span className="soft">{episode.kind}</span>
          </p>
          {episode.exits.map((exit) => (
            <p key={exit.id}>
              <time>{exit.on}</time>
              <strong>{exit.kind}</strong>
              <span>{[exit.deregisterReason, exit.reason].filter((text) => text !== '').join('，')}</span>
              <span className="soft">{exit.procedureLabel}</span>
            </p>
          ))}
          {episode.exits.length === 0 ? (
            <p>
              <time />
              <span className="soft">在档，尚未退出</span>
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
