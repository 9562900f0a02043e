/** Today's report. */
export const today = {
  reportTitle: (day: string) => `Báo cáo ngày ${day}`,
  deadline: (time: string) => `Hạn gửi ${time}`,
  nothingToday: 'Hôm nay không phát sinh',
  note: 'Ghi chú',
  noteHint: (most: number) =>
    `Không bắt buộc, tối đa ${most} ký tự. Không ghi họ tên, số giấy tờ, số điện thoại.`,
  less: (name: string) => `Bớt một: ${name}`,
  more: (name: string) => `Thêm một: ${name}`,
  sendReport: 'Gửi báo cáo',
  sendAgain: 'Gửi bản sửa',
  noForm: 'Tài khoản này không phải gửi báo cáo ngày.',
  notReportingDay: 'Hôm nay không phải ngày báo cáo theo kế hoạch.',
  stateNone: 'Chưa gửi',
  stateQueued: 'Đã lưu trên máy. Sẽ tự gửi khi có mạng.',
  stateSending: 'Đã lưu trên máy. Đang gửi…',
  stateSent: 'Đã gửi. Đang chờ trả lời…',
  stateStopped:
    'Không gửi được: tài khoản không có quyền hoặc nội dung không hợp lệ. Nội dung vẫn giữ trên máy.',
  stateAccepted: (time: string) => `Đã gửi lúc ${time} ✔ Cảm ơn đồng chí.`,
  stateRefused: 'Không được chấp nhận. Đề nghị sửa rồi gửi lại.',
  stateHeld: 'Đã nhận sau giờ chốt, chờ cơ quan thường trực xử lý.',
  onRecord: (version: number) => `Đã có báo cáo, lần gửi ${version}. Gửi tiếp là bản sửa.`,
};
