import type { UnitDayStatus } from '#schema/digest.ts';

const status: Record<UnitDayStatus, string> = {
  'on-time': 'Đúng hạn',
  nothing: 'Không phát sinh',
  late: 'Chậm',
  'late-no-signal': 'Chậm do mất mạng',
  returned: 'Bị trả lại',
  held: 'Đang giữ',
  missing: 'Chưa báo cáo',
  exempt: 'Không phải báo cáo',
};

/** Control desk. */
export const board = {
  title: 'Điều hành',
  status,
  ofDay: (day: string) => `Báo cáo ngày ${day}`,
  previous: 'Ngày trước',
  next: 'Ngày sau',
  times: (deadline: string, lock: string) => `Hạn báo cáo ${deadline}, chốt số liệu ${lock}.`,
  locked: (time: string) => `Đã chốt số liệu lúc ${time}.`,
  notLocked: 'Chưa chốt số liệu.',
  filters: 'Lọc theo trạng thái',
  mayNotRead: 'Tài khoản này không được xem báo cáo của các đơn vị.',
  noneHere: 'Không có đơn vị nào ở trạng thái này. Chọn lại để xem tất cả.',
  warnings: 'Cần chú ý',
  received: (time: string, version: string) => `Nhận lúc ${time}, bản ${version}`,
  headline: (onTime: string, late: string, missing: string, returned: string, held: string) =>
    `Đúng hạn ${onTime} · Chậm ${late} · Chưa báo cáo ${missing} · Bị trả lại ${returned} · Đang giữ ${held}`,
  open: 'Xem xét',
  versions: 'Xem các lần gửi',
  approveOne: 'Duyệt',
  approvedOne: 'Đã duyệt',
  giveBack: 'Trả lại để sửa',
  givenBack: 'Đã trả lại. Đơn vị thấy lý do ngay trên máy.',
  reason: 'Lý do trả lại',
  reasonHint: 'Bắt buộc. Không ghi họ tên, số giấy tờ, số điện thoại.',
  pin: 'Số liệu cần xem lại',
  due: 'Gửi lại trước',
  dueHint: 'Không bắt buộc.',
  figure: 'Số liệu',
  counted: 'Đang tính',
  before: 'Lần trước',
  corrected: 'Bản sửa',
  heldBack: 'Gửi sau khi chốt',
  isHeld: 'Có số liệu gửi sau khi chốt, đang giữ lại, chưa được tính.',
  hasHeld: 'Có bản sửa gửi sau khi chốt',
  isVoided: 'Báo cáo đã hủy, không tính vào số liệu.',
  why: 'Lý do',
  rulings: {
    'report.take-in': {
      name: 'Đưa vào số liệu',
      meaning:
        'Số liệu gửi sau khi chốt thay cho số liệu đang tính. Bản tin đã phát hành giữ nguyên; số liệu hiện hành thay đổi và ghi rõ lý do.',
      done: 'Đã đưa vào số liệu.',
    },
    'report.restore': {
      name: 'Khôi phục báo cáo',
      meaning: 'Báo cáo đã hủy được tính lại như lần gửi cuối.',
      done: 'Đã khôi phục, báo cáo lại được tính.',
    },
    'report.void': {
      name: 'Hủy báo cáo',
      meaning:
        'Dùng khi báo cáo ghi nhầm địa bàn, nhầm ngày hoặc trùng. Số liệu không còn được tính nhưng vẫn xem lại được. Bản tin đã phát hành giữ nguyên.',
      done: 'Đã hủy, số liệu không còn được tính.',
    },
  },
  pick: (name: string) => `Chọn báo cáo của ${name}`,
  pickAll: 'Chọn tất cả chờ duyệt',
  approve: (count: string) => `Duyệt ${count} báo cáo`,
  ownReports: (count: string) =>
    `${count} báo cáo do chính tài khoản này gửi hoặc gửi hộ: đề nghị người khác duyệt.`,
  ownReport: 'Báo cáo do chính tài khoản này gửi hoặc gửi hộ: đề nghị người khác duyệt.',
  approved: (done: string, all: string) => `Đã duyệt ${done}/${all}`,
  notApproved: (count: string) => `${count} không được:`,
  remind: 'Đôn đốc',
  nobodyMissing: 'Tất cả đơn vị phải báo cáo đã báo cáo.',
  copy: 'Sao chép để gửi Zalo',
  lock: 'Chốt số liệu',
  lockDone: 'Đã chốt số liệu.',
  lockSummary: (missing: string, returned: string, held: string, waiting: string) =>
    `Chưa báo cáo ${missing}, bị trả lại ${returned}, đang giữ ${held}, chờ duyệt ${waiting}.`,
  lockMissing: (names: string) => `Chưa báo cáo: ${names}.`,
  lockNotYet: (time: string) => `Chốt được từ ${time}, sau hạn gửi báo cáo.`,
  lockAfter: 'Báo cáo gửi sau khi chốt được giữ lại, không tính vào số liệu đã chốt.',
};
