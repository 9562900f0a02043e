/** The reminder that the standing agency copies into the units' group. */
import { describe, expect, it } from 'vitest';
import { MOST_CHARACTERS, reminderText } from './reminder.ts';

const REMINDER = {
  sender: 'Công an đặc khu Cát Hải (cơ quan thường trực)',
  day: '2026-07-08',
  deadline: '16:30',
  isOver: false,
  missingUnits: ['Tổ 1', 'Tổ 2'],
};

describe('the reminder', () => {
  it('names the units, the day and the time, and who asks', () => {
    expect(reminderText(REMINDER)).toBe(
      'Đề nghị 2 đơn vị sau gửi báo cáo ngày 08/07/2026 trước 16:30: Tổ 1; Tổ 2. ' +
        'Công an đặc khu Cát Hải (cơ quan thường trực).',
    );
  });

  it('does not ask for what is past', () => {
    const text = reminderText({ ...REMINDER, isOver: true });
    expect(text).toContain('ngay (hạn 16:30 đã qua)');
    expect(text).not.toContain('trước 16:30');
  });

  it('fits one message, and says how many units it does not name', () => {
    const missingUnits = Array.from(
      { length: 60 },
      (_, number) => `Tổ công nghệ số cộng đồng ${String(number)}`,
    );
    const text = reminderText({ ...REMINDER, missingUnits });
    expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(text).toMatch(/Đề nghị 60 đơn vị .* và \d+ đơn vị khác\./);
  });
});
