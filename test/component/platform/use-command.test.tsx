import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { useCommand } from '../../../renderer/platform/use-command';
import type { AppError } from '../../../shared/contract/app-error';
import type { Reply } from '../../../shared/contract/contract';
import { ok } from '../../../shared/result';
import { fails, later } from '../../support/fake-api';
import { renderPage } from '../../support/render-page';

function Remove({ onFailure }: { readonly onFailure?: (error: AppError) => boolean }) {
  const [outcome, setOutcome] = useState('');
  const remove = useCommand('policy:removeStandard', onFailure === undefined ? {} : { onFailure });
  return (
    <>
      <button type="button" onClick={() => void remove.run({ id: 's1' }).then((done) => setOutcome(done === null ? 'null' : done.label))}>
        remove
      </button>
      <p data-testid="outcome">{outcome}</p>
      <p data-testid="busy">{String(remove.busy)}</p>
    </>
  );
}
const text = (id: string): string => screen.getByTestId(id).textContent;

describe('useCommand', () => {
  it('gives the output and its running state, and sends a second click only after the first is done', async () => {
    const first = later<Reply<'policy:removeStandard'>>();
    const { api } = renderPage(<Remove />, { 'policy:removeStandard': () => first.promise });
    fireEvent.click(screen.getByText('remove'));
    expect(text('busy')).toBe('true');
    fireEvent.click(screen.getByText('remove'));
    expect(api.asked).toHaveLength(1);
    await act(async () => first.give(ok({ label: '删除低保标准' })));
    await waitFor(() => expect(text('outcome')).toBe('删除低保标准'));
    expect(text('busy')).toBe('false');
  });

  it('shows a refusal as a message', async () => {
    renderPage(<Remove />, { 'policy:removeStandard': fails({ code: 'refused', message: '这个标准已用于认定，不能删除。' }) });
    fireEvent.click(screen.getByText('remove'));
    expect(await screen.findByText('这个标准已用于认定，不能删除。')).toBeDefined();
    expect(text('outcome')).toBe('null');
  });

  it('keeps a failed write on the screen with its number until it is closed', async () => {
    renderPage(<Remove />, { 'policy:removeStandard': fails({ code: 'storage', message: '磁盘写不进去，台账未改动。', incident: 'n-9' }) });
    fireEvent.click(screen.getByText('remove'));
    expect(await screen.findByText('磁盘写不进去，台账未改动。（编号 n-9）')).toBeDefined();
    expect(screen.getByText('知道了')).toBeDefined();
  });

  it('lets the caller take the failure', async () => {
    const taken: AppError[] = [];
    const onFailure = (error: AppError): boolean => taken.push(error) > 0;
    renderPage(<Remove onFailure={onFailure} />, { 'policy:removeStandard': fails({ code: 'invalid-input', message: '看字段', fields: { id: '没有' } }) });
    fireEvent.click(screen.getByText('remove'));
    await waitFor(() => expect(taken).toHaveLength(1));
    expect(screen.queryByText('看字段')).toBeNull();
  });
});
