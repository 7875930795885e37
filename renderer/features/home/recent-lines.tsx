import type { OutputOf } from '../../../shared/contract/contract';
import { useRouter } from '../../platform/route';
import type { Answer } from '../../platform/use-question';
import { dateClock } from '../../ui/format';

/** What was done last, one line each; the whole record stands in 设置. */
export function RecentLines({ answer }: { readonly answer: Answer<OutputOf<'home:view'>> }) {
  const { navigate } = useRouter();
  if (answer.status !== 'ready' || answer.value.recent.length === 0) return null;
  return (
    <section className="home-recent" aria-label="最近操作">
      <span className="soft">最近</span>
      <ul>
        {answer.value.recent.slice(0, 2).map(({ label, at }) => (
          <li key={`${at}${label}`}>
            {label} <span className="soft">{dateClock(at)}</span>
          </li>
        ))}
      </ul>
      <button type="button" className="link" onClick={() => navigate('settings', { section: 'trail' })}>
        全部操作记录
      </button>
    </section>
  );
}
