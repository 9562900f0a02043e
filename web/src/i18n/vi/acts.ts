/** What each act is called where it waits or is listed. */
import type { EntryKind } from '#schema/entry.ts';

export const acts: Record<EntryKind, string> = {
  'report.submit': 'Gửi báo cáo ngày',
  'report.return': 'Trả lại báo cáo',
  'report.approve': 'Duyệt báo cáo',
  'report.void': 'Hủy báo cáo',
  'report.restore': 'Khôi phục báo cáo',
  'report.take-in': 'Đưa báo cáo muộn vào số liệu',
  'report.recount': 'Tính lại báo cáo',
  'baseline.register': 'Đăng ký danh sách',
  'day.lock': 'Chốt số liệu ngày',
  'reminder.send': 'Nhắc gửi báo cáo',
  'task.issue': 'Giao nhiệm vụ',
  'task.progress': 'Báo tiến độ nhiệm vụ',
  'task.complete': 'Báo hoàn thành nhiệm vụ',
  'difficulty.raise': 'Nêu khó khăn',
  'account.grant': 'Cấp vai trò',
  'account.confirm': 'Xác nhận vai trò',
  'account.suspend': 'Tạm dừng tài khoản',
  'account.resume': 'Cho tài khoản hoạt động lại',
  'account.revoke': 'Thu hồi vai trò',
  'entry.close': 'Xử lý lượt gửi bị cách ly',
  'plan.load': 'Nạp kế hoạch',
  'clock.set': 'Đặt giờ trình diễn',
  'digest.issue': 'Ra bản tin',
  'totals.recount': 'Tính lại số tổng',
};
