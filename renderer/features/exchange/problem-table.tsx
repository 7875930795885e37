import { CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useMemo, useState } from 'react';
import { whole } from '../../ui/format';
import { Empty } from '../../ui/states';
import type { Column } from '../../ui/virtual-table/columns';
import { VirtualTable } from '../../ui/virtual-table/virtual-table';
import { copyText } from './copy-text';
import { type Problem, problemsText } from './exchange-state';

const COLUMNS: readonly Column<Problem>[] = [
  { key: 'file', title: '文件', width: 150, grow: 1, cell: ({ file }) => file, text: ({ file }) => file },
  { key: 'sheet', title: '工作表', width: 100, cell: ({ sheet }) => sheet, text: ({ sheet }) => sheet },
  { key: 'row', title: '行', width: 56, align: 'end', cell: ({ row }) => (row > 0 ? row : '') },
  { key: 'column', title: '列', width: 120, cell: ({ column }) => column, text: ({ column }) => column },
  { key: 'value', title: '内容', width: 150, grow: 1, cell: ({ value }) => value, text: ({ value }) => value },
  { key: 'reason', title: '原因', width: 240, grow: 3, cell: ({ reason }) => <span className="problem-reason">{reason}</span>, text: ({ reason }) => reason },
];

/** What could not be taken over or should be looked at: file, sheet, row, column, content and reason; copied as a table. */
export function ProblemTable({ problems, total, none }: { readonly problems: readonly Problem[]; readonly total: number; readonly none: string }) {
  const { message } = App.useApp();
  const [selected, setSelected] = useState(-1);
  const rowAt = useMemo(() => (index: number) => problems[index], [problems]);
  return (
    <>
      <p className="problem-bar">
        <span className="soft">
          共 {whole(total)} 处{problems.length < total ? `，列出前 ${whole(problems.length)} 处` : ''}。行号、列名与 Excel
          里的一致，改好后可以再导入一次，已导入的不会重复。
        </span>
        <Button
          size="small"
          icon={<CopyOutlined aria-hidden />}
          disabled={problems.length === 0}
          onClick={() =>
            void (copyText(problemsText(problems)) ? message.success('已复制，可粘贴到 WPS 或 Excel') : message.warning('没有复制成功，请再试一次'))
          }
        >
          复制
        </Button>
      </p>
      <div className="difference-body">
        <VirtualTable
          label="问题清单"
          columns={COLUMNS}
          total={problems.length}
          rowAt={rowAt}
          onRange={noPages}
          selected={selected}
          onSelect={setSelected}
          onOpen={setSelected}
          empty={<Empty title={none} />}
        />
      </div>
    </>
  );
}

/** The problems are all here; there is no page to ask for. */
const noPages = (): void => undefined;
