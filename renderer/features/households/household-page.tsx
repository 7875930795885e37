import { usePageState, useRouter } from '../../platform/route';
import { useQuestion } from '../../platform/use-question';
import { useLeave } from '../../platform/use-unsaved';
import { Failed, Loading } from '../../ui/states';
import { FileView } from './file/file-view';
import '../../ui/page.css';
import './file/file.css';

/**
 * 困难职工档案: one household. Stepping to the next one stays at the same stop, so that Esc still leads back to where one
 * came from.
 */
export function HouseholdPage() {
  const { stop } = useRouter();
  const params = stop.page === 'household' ? stop.params : null;
  const [stepped, step] = usePageState<string | null>(`household.at.${String(stop.key)}`, null);
  const id = stepped ?? params?.id ?? null;
  const answer = useQuestion('household:file', id === null ? null : { id });
  const session = useQuestion('session:state', {});
  const leave = useLeave();
  if (answer.status === 'loading') return <Loading what="正在打开档案" />;
  if (answer.status === 'failed') return <Failed error={answer.error} retry={answer.retry} />;
  const readOnly = session.status === 'ready' && session.value.readOnly;
  return (
    <FileView
      key={answer.value.id}
      file={answer.value}
      readOnly={readOnly}
      {...(params?.section === undefined || stepped !== null ? {} : { section: params.section })}
      onStep={(next) => leave({ kind: 'walk' }, () => step(next))}
    />
  );
}
