import { CheckCircleFilled, CloseCircleFilled, EyeInvisibleOutlined } from '@ant-design/icons';
import { Alert, Button, Tag } from 'antd';
import { whole } from '../../ui/format';
import { type Counts, type Preview, type PreviewFile, type PreviewSheet, ROW_STATES, totalOf } from './exchange-state';

type Mapping = PreviewSheet['mapping'][number];

const HOW: Readonly<Record<Mapping['how'], string>> = { exact: '', alias: '同义表头', folded: '', similar: '名称相近，请核对', none: '没有用到' };

/** Second step: what each file and sheet was recognised as, and which column became which field, over sample rows as they stand in the file. */
export function MappingStep({ preview, onNext, onBack }: { readonly preview: Preview; readonly onNext: () => void; readonly onBack: () => void }) {
  return (
    <div className="mapping">
      {preview.unions.length > 0 || preview.newHouseholds > 0 ? <NewThings preview={preview} /> : null}
      {preview.files.map((file) => (
        <FilePart key={file.file} file={file} />
      ))}
      <div className="step-actions step-actions-sticky">
        <Button onClick={onBack}>重选文件</Button>
        <Button type="primary" onClick={onNext} autoFocus>
          核对差异（{whole(totalOf(preview.counts))}行）
        </Button>
      </div>
    </div>
  );
}

function NewThings({ preview }: { readonly preview: Preview }) {
  return (
    <Alert
      type="info"
      showIcon
      title={`将新建 ${whole(preview.newHouseholds)} 户档案${preview.unions.length === 0 ? '' : `、${whole(preview.unions.length)} 个单位`}`}
      description={
        preview.unions.length === 0 ? undefined : (
          <ul className="new-unions">
            {preview.unions.map(({ name, households }) => (
              <li key={name}>
                {name} <span className="soft">{whole(households)}户</span>
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}

function FilePart({ file }: { readonly file: PreviewFile }) {
  return (
    <section className="panel" aria-label={file.file}>
      <header className="mapping-file">
        {file.refusal === null ? (
          <CheckCircleFilled className="tone-done" aria-label="已认出" />
        ) : (
          <CloseCircleFilled className="tone-wrong" aria-label="没有读入" />
        )}
        <h2 title={file.file}>{file.file}</h2>
        {file.kind === '' ? null : <span>认作：{file.kind}</span>}
      </header>
      {file.refusal === null ? null : <p className="tone-wrong">{file.refusal}</p>}
      {file.notes.length === 0 ? null : (
        <ul className="mapping-notes">
          {file.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {file.sheets.map((sheet) => (
        <SheetPart key={sheet.sheet} sheet={sheet} />
      ))}
    </section>
  );
}

/** 新增 300、退回 2 … only what there is. */
function countsText(counts: Counts): string {
  return ROW_STATES.filter(({ count }) => counts[count] > 0)
    .map(({ word, count }) => `${word} ${whole(counts[count])}`)
    .join('　');
}

function SheetPart({ sheet }: { readonly sheet: PreviewSheet }) {
  const used = sheet.mapping.filter(({ how }) => how !== 'none');
  const unused = sheet.mapping.filter(({ how, heading }) => how === 'none' && heading !== '');
  return (
    <div className="mapping-sheet">
      <p className="mapping-head">
        <strong>{sheet.sheet}</strong>
        {sheet.kind === '' ? <span className="soft">没有认出，跳过</span> : <span>{sheet.kind}</span>}
        {sheet.hidden ? <Tag icon={<EyeInvisibleOutlined aria-hidden />}>隐藏的工作表</Tag> : null}
        {sheet.kind === '' ? null : (
          <span className="soft">
            表头在第{sheet.headerRow}行，数据 {whole(sheet.dataRows)} 行　{countsText(sheet.counts)}
          </span>
        )}
      </p>
      {used.length > 0 ? (
        <div className="mapping-wide">
          <table className="mapping-table">
            <thead>
              <tr>
                <th scope="row">认作</th>
                {sheet.mapping.map((column) => (
                  <td key={column.column} className={`mapping-field mapping-${column.how}`}>
                    {column.how === 'none' ? '—' : column.field}
                    {HOW[column.how] === '' ? null : <span className="mapping-how">{HOW[column.how]}</span>}
                  </td>
                ))}
              </tr>
              <tr className="mapping-heading">
                <th scope="row">原表头</th>
                {sheet.mapping.map((column) => (
                  <td key={column.column} title={`${column.column}列`}>
                    <span className="mapping-letter">{column.column}</span>
                    {column.heading}
                  </td>
                ))}
              </tr>
            </thead>
            <tbody>
              {sheet.sample.map((row, i) => (
                // Sample rows have no identity of their own and never change order.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <tr key={i}>
                  <th scope="row">{i === 0 ? '样例' : ''}</th>
                  {sheet.mapping.map((column, at) => (
                    <td key={column.column} title={row[at]}>
                      {row[at]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {unused.length > 0 ? <p className="small soft">没有用到的列：{unused.map(({ heading }) => heading).join('、')}</p> : null}
    </div>
  );
}
