import { useRouter } from '../platform/route';
import { RAIL } from './rail-entries';

/** The pages there are. A household's file belongs to 档案. */
export function Rail() {
  const { stop, navigate } = useRouter();
  const here = stop.page === 'household' ? 'households' : stop.page;
  return (
    <nav className="rail" aria-label="页面">
      <ul>
        {RAIL.map(({ page, label, Icon }, index) => (
          <li key={page}>
            <button
              type="button"
              className="rail-entry"
              aria-current={page === here ? 'page' : undefined}
              title={`Alt+${String(index + 1)}`}
              onClick={() => navigate(page)}
            >
              <span className="rail-icon" aria-hidden>
                <Icon />
              </span>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
