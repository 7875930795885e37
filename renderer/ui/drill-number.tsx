import { useRouter } from '../platform/route';
import { whole } from './format';

export interface DrillNumberProps {
  readonly value: number;
  /** Key of the households behind the number (`filter.drill`). */
  readonly drill: string;
  /** What the number counts, for a screen reader: 「2018年脱困」. */
  readonly label: string;
}

/** A number that opens the households behind it. A zero has nobody behind it and is plain. */
export function DrillNumber({ value, drill, label }: DrillNumberProps) {
  const { navigate } = useRouter();
  if (value === 0) return <>0</>;
  return (
    <button type="button" className="link" aria-label={`${label}：${whole(value)}，查看名单`} onClick={() => navigate('households', { drill })}>
      {whole(value)}
    </button>
  );
}
