import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useAsk, useTellFailure } from '../platform/use-command';

export interface ExportProgressProps {
  readonly year: number;
  readonly label: string;
  readonly size?: 'small' | 'middle';
  readonly main?: boolean;
}

/** Writes the 困难职工解困脱困进度统计表 of a year as a workbook to where a person says, and offers to show it there. */
export function ExportProgress({ year, label, size = 'middle', main = false }: ExportProgressProps) {
  const ask = useAsk();
  const tell = useTellFailure();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);

  const write = async (): Promise<void> => {
    const chosen = await ask('shell:chooseSave', { suggestedName: `困难职工解困脱困进度统计表-${String(year)}年.xlsx` });
    if (!chosen.ok) return tell(chosen.error);
    if (chosen.value === null) return undefined;
    const { token } = chosen.value;
    const written = await ask('exchange:exportProgress', { to: token, year });
    if (!written.ok) return tell(written.error);
    const key = `export-${token}`;
    void message.success({
      key,
      duration: 8,
      content: (
        <>
          已导出“{written.value.fileName}”，共 {written.value.rows} 行{' '}
          <Button
            type="link"
            size="small"
            onClick={() => {
              message.destroy(key);
              void ask('shell:reveal', { token }).then((reply) => (reply.ok ? undefined : tell(reply.error)));
            }}
          >
            打开所在文件夹
          </Button>
        </>
      ),
    });
    return undefined;
  };
  return (
    <Button
      size={size}
      type={main ? 'primary' : 'default'}
      icon={size === 'small' ? undefined : <DownloadOutlined />}
      loading={busy}
      onClick={() => {
        setBusy(true);
        void write().finally(() => setBusy(false));
      }}
    >
      {label}
    </Button>
  );
}
