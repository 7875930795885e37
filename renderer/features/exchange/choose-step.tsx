import { DeleteOutlined, FileExcelOutlined, InboxOutlined } from '@ant-design/icons';
import { Progress as Bar, Button } from 'antd';
import { type DragEvent, useState } from 'react';
import { fileSize } from '../../ui/format';
import { Failed } from '../../ui/states';
import type { Import } from './use-import';

/** First step: files by dialog or drop, several at once, in any order; then reading with progress that can be stopped. */
export function ChooseStep({ job }: { readonly job: Import }) {
  const [over, setOver] = useState(false);
  const { files } = job.state;
  if (job.reading) return <Reading job={job} />;

  const onDrag = (event: DragEvent): void => {
    event.preventDefault();
    setOver(event.type === 'dragover' || event.type === 'dragenter');
  };
  return (
    <div className="choose">
      <section
        className={`choose-drop${over ? ' choose-over' : ''}`}
        aria-label="放入文件"
        onDragEnter={onDrag}
        onDragOver={onDrag}
        onDragLeave={onDrag}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          job.drop([...event.dataTransfer.files]);
        }}
      >
        <InboxOutlined className="choose-icon" aria-hidden="true" />
        <p className="choose-title">把台账文件拖到这里，或者</p>
        <Button type={files.length === 0 ? 'primary' : 'default'} onClick={() => void job.choose()} autoFocus>
          选择文件
        </Button>
        <p className="soft small">困难职工档案汇总表、收入逐月核查台账、结对帮扶台账，可以一次选多个，先后不限。xlsx、xls、csv 都可以。</p>
      </section>
      {job.failure === null ? null : <Failed error={job.failure} />}
      {files.length > 0 ? (
        <>
          <ul className="choose-files" aria-label="已选文件">
            {files.map((file) => (
              <li key={file.token}>
                <FileExcelOutlined aria-hidden="true" />
                <span className="choose-name" title={file.name}>
                  {file.name}
                </span>
                <span className="soft">{fileSize(file.bytes)}</span>
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={`不要 ${file.name}`}
                  onClick={() => job.remove(file.token)}
                />
              </li>
            ))}
          </ul>
          <div className="step-actions">
            <span className="soft small">只是读取和核对，确认之前不改动台账。</span>
            <Button type="primary" onClick={() => void job.read()}>
              读取 {files.length} 个文件
            </Button>
          </div>
        </>
      ) : null}
    </div>
  );
}

function Reading({ job }: { readonly job: Import }) {
  const { progress } = job;
  const percent =
    progress === null || progress.total === null || progress.total === 0 ? null : Math.min(100, Math.round((progress.done / progress.total) * 100));
  return (
    <div className="reading" role="status">
      <p className="choose-title">{progress === null ? '正在打开文件' : progress.step}</p>
      <Bar percent={percent ?? 0} showInfo={percent !== null} status="normal" className="reading-bar" />
      <p className="soft">只是读取和核对，台账没有改动。离开这一页就停止读取。</p>
      <Button onClick={job.cancel}>停止读取</Button>
    </div>
  );
}
