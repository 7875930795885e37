import { ExclamationCircleFilled } from '@ant-design/icons';
import type { OutputOf } from '../../../../shared/contract/contract';
import { UNKNOWN } from '../../../ui/format';

const shown = (text: string): string => (text === '' ? UNKNOWN : text);

/** 结对帮扶: helping unit and responsible person with their dates; a household without one needs a person today. */
export function HelpersSection({ helpers }: { readonly helpers: OutputOf<'household:file'>['helpers'] }) {
  if (helpers.length === 0) {
    return (
      <p className="section-none tone-warm">
        <ExclamationCircleFilled aria-hidden="true" /> 还没有结对。请在结对帮扶台账里填上帮扶单位和责任人，再导入。
      </p>
    );
  }
  return (
    <div className="grid-wide">
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">责任人</th>
            <th scope="col">帮扶单位</th>
            <th scope="col">职务</th>
            <th scope="col">类别</th>
            <th scope="col">联系电话</th>
            <th scope="col">起止</th>
            <th scope="col">计划脱困</th>
          </tr>
        </thead>
        <tbody>
          {helpers.map((helper) => (
            <tr key={helper.id} className={helper.until === '' ? undefined : 'helper-ended'}>
              <th scope="row">{helper.name}</th>
              <td>{shown(helper.unit)}</td>
              <td>{shown(helper.post)}</td>
              <td>{shown(helper.role)}</td>
              <td>{shown(helper.phone)}</td>
              <td>
                {shown(helper.from)} 起{helper.until === '' ? '' : `，${helper.until} 止`}
              </td>
              <td>{helper.plannedExitYear === null ? UNKNOWN : `${String(helper.plannedExitYear)}年`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
