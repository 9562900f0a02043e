/**
 * Every word of the screens in Vietnamese, the language of the field. What a campaign decides (names of units,
 * measures, indicators, reasons of a refusal) comes from its plan and is never translated here.
 */
export const vi = {
  appName: 'Sổ Chiến Dịch',
  otherLanguage: 'English',
  loading: 'Đang tải…',
  noSignal: 'Chưa có mạng. Số liệu hiện ra khi có mạng trở lại.',
  cannotStart: 'Không mở được trang. Đề nghị kiểm tra mạng rồi tải lại.',
  reload: 'Tải lại',

  demonstration: 'SỐ LIỆU MINH HỌA',
  simulatedClock: (at: string) => `Đồng hồ mô phỏng ${at}`,

  signIn: 'Đăng nhập',
  signOut: 'Đăng xuất',
  email: 'Thư điện tử',
  password: 'Mật khẩu',
  signInFailed: 'Sai thư điện tử hoặc mật khẩu. Đề nghị kiểm tra lại.',
  signInNoSignal: 'Chưa có mạng nên chưa đăng nhập được. Đề nghị thử lại khi có mạng.',
  signInPurpose: 'Chỉ ghi số liệu tổng hợp. Không nhập thông tin cá nhân của công dân.',
  noRole: 'Tài khoản chưa được giao vai trò. Đề nghị liên hệ quản trị.',
  signOutUnsent: (count: number) =>
    `Còn ${count} nội dung chưa gửi. Nội dung được giữ trên máy này và gửi khi đăng nhập lại. Vẫn đăng xuất?`,

  screens: 'Các màn hình',
  campaign: 'Chiến dịch',
  noCampaign: 'Chưa có kế hoạch nào được nạp.',
  tabTargets: 'Chỉ tiêu',
  tabReport: 'Báo cáo',
  tabEditions: 'Bản tin',
  unsent: (count: number) => `${count} chưa gửi`,

  targetsTitle: 'Chỉ tiêu phấn đấu',
  asOf: (at: string) => `Cập nhật lúc ${at}`,
  counted: (counted: string, waiting: string) => `đã gồm ${counted} báo cáo, ${waiting} đang chờ`,
  noTargets: 'Hôm nay chưa có báo cáo nào.',
  noBaseline: 'Chưa có danh sách giao. Cơ quan thường trực cập nhật tại mục Danh sách giao.',
  doneOf: (done: string, assigned: string, unit: string) => `${done} / ${assigned} ${unit}`,
  remaining: (count: string) => `Còn lại ${count}`,
  overBy: (count: string) => `Vượt số giao ${count}`,
  onDay: (count: string) => `Trong ngày ${count}`,
  dayOfCampaign: (passed: number, total: number) => `Ngày thứ ${passed}/${total} của chiến dịch`,
  ahead: (points: string) => `▲ Vượt tiến độ ${points} điểm %`,
  onPace: '● Đúng tiến độ',
  behind: (points: string) => `▼ Chậm ${points} điểm % so với tiến độ`,
  paceMark: 'Vạch đỏ: tiến độ cần đạt đến hôm nay.',
  rateOf: (name: string) => `Tỷ lệ ${name}`,

  reportTitle: (day: string) => `Báo cáo ngày ${day}`,
  area: 'Địa bàn',
  deadline: (time: string) => `Hạn gửi ${time}`,
  nothingToday: 'Hôm nay không phát sinh',
  note: 'Ghi chú',
  noteHint: (most: number) =>
    `Không bắt buộc, tối đa ${most} ký tự. Không ghi họ tên, số giấy tờ, số điện thoại.`,
  less: (name: string) => `Bớt một: ${name}`,
  more: (name: string) => `Thêm một: ${name}`,
  reasonFor: 'Lý do',
  confirmNoPersonalData: 'Đã kiểm tra: không có thông tin cá nhân',
  sendReport: 'Gửi báo cáo',
  sendAgain: 'Gửi bản sửa',
  noForm: 'Tài khoản này không phải gửi báo cáo ngày.',
  storeFailed: 'Máy không lưu được báo cáo. Đề nghị giải phóng bộ nhớ rồi gửi lại.',
  notReportingDay: 'Hôm nay không phải ngày báo cáo theo kế hoạch.',
  checkFields: 'Chưa gửi: đề nghị sửa các ô được đánh dấu.',

  stateNone: 'Chưa gửi',
  stateQueued: 'Đã lưu trên máy. Sẽ tự gửi khi có mạng.',
  stateSending: 'Đã lưu trên máy. Đang gửi…',
  stateSent: 'Đã gửi. Đang chờ trả lời…',
  stateStopped:
    'Không gửi được: tài khoản không có quyền hoặc nội dung không hợp lệ. Nội dung vẫn giữ trên máy.',
  stateAccepted: (time: string) => `Đã gửi lúc ${time} ✔ Cảm ơn đồng chí.`,
  stateRefused: 'Không được chấp nhận. Đề nghị sửa rồi gửi lại.',
  stateHeld: 'Đã nhận sau giờ chốt, chờ cơ quan thường trực xử lý.',
  receipt: 'Mã biên nhận',
  onRecord: (version: number) => `Đã có báo cáo, lần gửi ${version}. Gửi tiếp là bản sửa.`,

  editionsTitle: 'Bản tin tổng hợp ngày',
  noEditions: 'Chưa có bản tin nào.',
  editionName: (number: string, day: string) => `Bản tin số ${number}, ngày ${day}`,
  issuedAt: (at: string) => `Phát hành lúc ${at}`,
  openPage: 'Xem bản tin',
  downloadWorkbook: 'Tải Excel',
  fileFailed: 'Không mở được tệp. Đề nghị thử lại.',
};

/** The words a language must have: the same keys, and the same gaps to fill. */
export type Words = typeof vi;
