import { describe, expect, it } from 'vitest';
import { changedElsewhere, draftText, isTouched, rebase, splitTerms, startDraft, typeInto } from '../../../../renderer/features/households/file/edit-draft';
import { field } from './household-file';

const before = [field('name', '姓名', '甲某'), field('phone', '手机号码', '1')];
const after = [field('name', '姓名', '甲某兰'), field('phone', '手机号码', '1')];

describe('edit draft', () => {
  it('holds only what differs from the file', () => {
    const typed = typeInto(startDraft(before, 3), 'phone', '2');
    expect(typed.typed).toEqual({ phone: '2' });
    expect(isTouched(typeInto(typed, 'phone', '1'))).toBe(false);
  });

  it('names what was changed elsewhere, beside what was typed here', () => {
    const draft = typeInto(startDraft(before, 3), 'name', '甲某梅');
    expect(changedElsewhere(draft, after)).toEqual([{ key: 'name', label: '姓名', now: '甲某兰', typed: '甲某梅' }]);
    expect(changedElsewhere(draft, before)).toEqual([]);
  });

  it('keeps everything typed over the newest file', () => {
    const draft = typeInto(typeInto(startDraft(before, 3), 'name', '甲某梅'), 'phone', '2');
    const next = rebase(draft, after, 4);
    expect(next.revision).toBe(4);
    expect(draftText(next, 'name')).toBe('甲某梅');
    expect(next.base['name']).toBe('甲某兰');
    expect(draftText(next, 'phone')).toBe('2');
  });

  it('is no change any more once the file says the same', () => {
    expect(isTouched(rebase(typeInto(startDraft(before, 3), 'name', '甲某兰'), after, 4))).toBe(false);
  });

  it('splits terms at the marks people use', () => {
    expect(splitTerms('下岗失业、子女上学，其他;')).toEqual(['下岗失业', '子女上学', '其他']);
  });
});
