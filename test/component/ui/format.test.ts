import { describe, expect, it } from 'vitest';
import { clock, dayClock, fileSize, money, monthCn, rate, whole } from '../../../renderer/ui/format';

describe('format', () => {
  it.each([
    { shown: money(123_400), as: '1,234.00' },
    { shown: money(59_999.5), as: '600.00' },
    { shown: money(null), as: '—' },
    { shown: whole(1_234_567), as: '1,234,567' },
    { shown: rate(4533), as: '45.3%' },
    { shown: rate(4535), as: '45.4%' },
    { shown: rate(13_548), as: '135.5%' },
    { shown: rate(null), as: '—' },
    { shown: monthCn('2018-03'), as: '2018年3月' },
    { shown: monthCn('2018年10月'), as: '2018年10月' },
    { shown: fileSize(300), as: '1 KB' },
    { shown: fileSize(1_258_291), as: '1.2 MB' },
    { shown: clock('no instant'), as: '' },
    // Without a zone an instant is one of this computer's own time.
    { shown: dayClock('2019-01-15T09:40:00'), as: '01-15 09:40' },
    { shown: dayClock('no instant'), as: '' },
  ])('$as', ({ shown, as }) => {
    expect(shown).toBe(as);
  });
});
