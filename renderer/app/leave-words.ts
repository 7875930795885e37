import type { Leaving, Unsaved } from '../platform/unsaved';

export interface LeaveWords {
  readonly title: string;
  /** What becomes of it, in one sentence. */
  readonly note: string;
  /** Name of the button that goes on without saving. */
  readonly goOn: string;
  /** Going on drops something. */
  readonly drops: boolean;
}

const TITLE = '还有内容没有保存';

/** What the dialog says before something unsaved is left: kept drafts stay while one only walks, forms never do. */
export function leaveWords(leaving: Leaving, items: readonly Unsaved[], savable: boolean): LeaveWords {
  if (leaving.kind === 'undo') {
    return {
      title: TITLE,
      note: `现在${leaving.verb}的是已经写进台账的“${leaving.label}”，不是刚填的内容。刚填的内容都留着。`,
      goOn: `继续${leaving.verb}`,
      drops: false,
    };
  }
  const dropped = leaving.kind === 'end' ? items : items.filter(({ kept }) => kept === null);
  const there = savable ? '' : '要保存，请选“留下”，在填写的地方保存。';
  if (dropped.length === 0) {
    return {
      title: TITLE,
      note: `不保存也可以离开：填的内容先留着，回来接着填。没有保存之前，台账和结论不变。${there}`,
      goOn: '不保存离开',
      drops: false,
    };
  }
  const which = dropped.length === items.length ? '填的内容就没有了' : `${dropped.map(({ what }) => what).join('、')}就没有了，其余的先留着`;
  return { title: TITLE, note: `不保存离开，${which}。${there}`, goOn: '不保存离开', drops: true };
}
