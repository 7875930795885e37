import { ExportOutlined } from '@ant-design/icons';
import { Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import { whole } from '../../../ui/format';
import { useExportHouseholds } from '../../../ui/use-export-households';
import type { Filter, Sort } from './list-state';

/** 导出: the list as it stands on screen. Whether ID and card numbers go along is asked every time; masked is offered first. */
export function ExportButton({ filter, sort, households }: { readonly filter: Filter; readonly sort: Sort; readonly households: number }) {
  const [open, setOpen] = useState(false);
  const [masked, setMasked] = useState(true);
  const exporting = useExportHouseholds();
  return (
    <>
      <Button icon={<ExportOutlined aria-hidden />} disabled={households === 0} onClick={() => setOpen(true)}>
        导出
      </Button>
      <Modal
        title={`导出当前列表（${whole(households)}户）`}
        open={open}
        okText="选择保存位置"
        cancelText="取消"
        confirmLoading={exporting.busy}
        onCancel={() => setOpen(false)}
        onOk={() => {
          void exporting.run({ filter, sort, masked }).then((done) => setOpen(!done));
        }}
        width={460}
      >
        <p className="list-export-hint">按现在的条件和排序，写成一个 Excel 文件。</p>
        <Radio.Group value={masked} onChange={(change) => setMasked(change.target.value === true)} className="list-export-choice">
          <Radio value={true}>遮盖身份证号、电话、银行卡号（给别人看时选这个）</Radio>
          <Radio value={false}>写全号（上报或自己核对用）</Radio>
        </Radio.Group>
      </Modal>
    </>
  );
}
