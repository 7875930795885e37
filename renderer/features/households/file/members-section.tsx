import { WarningOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract';
import { UNKNOWN } from '../../../ui/format';
import type { FieldView } from './edit-draft';
import { FieldSection } from './field-section';

type File = OutputOf<'household:file'>;
type Member = File['members'][number];

/** What of a member stands in the short table; the rest opens under the row. */
const COLUMNS: readonly { readonly key: string; readonly title: string }[] = [
  { key: 'sex', title: '性别' },
  { key: 'birth', title: '出生日期' },
  { key: 'idNumber', title: '身份证号' },
  { key: 'identity', title: '人员身份' },
  { key: 'health', title: '健康状况' },
  { key: 'unitOrSchool', title: '单位或学校' },
];

const written = (member: Member, key: string): string => {
  const text = member.fields.find((field) => field.key === key)?.written ?? '';
  return text === '' ? UNKNOWN : text;
};

/** 家庭成员: one line each; opening a line shows every fact of the person, edited in place. */
export function MembersSection({
  file,
  readOnly,
  onHistory,
}: {
  readonly file: File;
  readonly readOnly: boolean;
  readonly onHistory: (title: string, fields: readonly FieldView[]) => void;
}) {
  const [open, setOpen] = useState<string | null>(null);
  if (file.members.length === 0) return <p className="section-none">没有登记其他家庭成员。</p>;
  const shown = file.members.find(({ id }) => id === open);
  return (
    <>
      <div className="grid-wide">
        <table className="grid members">
          <thead>
            <tr>
              <th scope="col">姓名</th>
              <th scope="col">关系</th>
              {COLUMNS.map(({ key, title }) => (
                <th key={key} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {file.members.map((member) => (
              <tr key={member.id} className={member.id === open ? 'member-open' : undefined}>
                <th scope="row">
                  <button type="button" className="link" aria-expanded={member.id === open} onClick={() => setOpen(member.id === open ? null : member.id)}>
                    {member.name}
                  </button>
                  {member.warnings.length > 0 ? (
                    <span className="field-warning" title={member.warnings.join('；')}>
                      <WarningOutlined aria-label={member.warnings.join('；')} />
                    </span>
                  ) : null}
                </th>
                <td>{member.relation === '' ? UNKNOWN : member.relation}</td>
                {COLUMNS.map(({ key }) => (
                  <td key={key} title={written(member, key)}>
                    {written(member, key)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown === undefined ? null : (
        <>
          {shown.warnings.length > 0 ? (
            <p className="field-warning">
              <WarningOutlined aria-hidden="true" /> {shown.warnings.join('；')}
            </p>
          ) : null}
          <FieldSection
            key={shown.id}
            file={file}
            target={shown.id}
            title={`${shown.name}（${shown.relation === '' ? '家庭成员' : shown.relation}）`}
            fields={shown.fields}
            readOnly={readOnly}
            onHistory={onHistory}
          />
        </>
      )}
    </>
  );
}
