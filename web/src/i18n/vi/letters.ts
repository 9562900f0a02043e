/** How an edition reached its readers, and how somebody wants theirs. */
import type { AlarmCode, DeliveryEvent, DeliveryState } from '#schema/delivery.ts';

const states: Record<DeliveryState, string> = {
  queued: 'Chờ gửi',
  sending: 'Đang gửi',
  accepted: 'Máy chủ thư đã nhận',
  deferred: 'Máy chủ hẹn gửi lại',
  refused: 'Không gửi được',
  unclear: 'Chưa rõ đã đến',
  bounced: 'Thư bị trả lại',
  acknowledged: 'Đã xem',
};
const events: Record<DeliveryEvent, string> = {
  claim: 'bắt đầu gửi',
  accept: 'máy chủ thư đã nhận',
  defer: 'máy chủ hẹn gửi lại',
  giveUp: 'đã thử đủ số lần, dừng gửi',
  refuse: 'máy chủ từ chối',
  lose: 'mất kết nối sau khi đã chuyển thư, chưa rõ đã đến',
  giveBack: 'không nói chuyện được với máy chủ thư, thư vẫn chờ',
  leaseOver: 'tiến trình gửi bị ngắt, chưa rõ đã đến',
  bounce: 'thư bị trả lại',
  open: 'người nhận đã xem bản tin',
  resend: 'cho gửi lại',
};
const alarms: Record<AlarmCode, string> = {
  'edition-late': 'Bản tin đến giờ nhưng chưa phát hành',
  'tick-silent': 'Bộ hẹn giờ không chạy; khóa sổ, bản tin và thư có thể chậm',
  'delivery-stuck': 'Có thư quá giờ chưa được gửi tiếp',
  'delivery-open': 'Có thư cần người xử lý: xem mục Bản tin',
  'mail-server': 'Không gửi được thư qua máy chủ thư; mọi thư đang chờ',
  'zone-differs': 'Múi giờ của bộ hẹn giờ khác múi giờ của kế hoạch',
};
const faults: Readonly<Record<string, string>> = {
  unreachable: 'không kết nối được',
  'not-secure': 'không mã hóa được đường truyền',
  password: 'sai tài khoản hoặc mật khẩu',
  nonsense: 'trả lời không đúng giao thức',
  sender: 'không chấp nhận địa chỉ gửi',
};

export const letters = {
  states,
  events,
  alarms,
  faults,
  title: 'Ai đã nhận, ai đã xem',
  seen: (count: string, all: string) => `Đã xem ${count}/${all}`,
  none: 'Bản tin này không gửi qua thư.',
  seenAt: (time: string) => `Đã xem lúc ${time}`,
  notSeen: 'Chưa xem',
  tries: (count: string) => `đã thử ${count} lần`,
  nextAt: (time: string) => `lần tới ${time}`,
  history: 'Diễn biến',
  said: (text: string) => `“${text}”`,
  resend: 'Gửi lại',
  resendMeaning:
    'Máy không tự gửi lại thư chưa rõ kết quả: người nhận có thể nhận hai lần. Chỉ gửi lại khi đã hỏi người nhận.',
  bounce: 'Ghi nhận thư bị trả lại',
  bounceMeaning: 'Khi hộp thư gửi nhận được báo trả lại. Sau khi sửa địa chỉ có thể gửi lại.',
  why: 'Lý do',
  whyHint: 'Ví dụ: đã gọi điện, người nhận chưa thấy thư. Không ghi địa chỉ thư, số điện thoại.',
  done: 'Đã ghi. Thư được gửi trong khoảng một phút.',
  noted: 'Đã ghi nhận.',
  ownSeen: (time: string) => `Đã ghi nhận xem bản tin lúc ${time}.`,
  own: 'Thư bản tin của tôi',
  ownHint: 'Áp dụng từ bản tin kế tiếp. Không ai khác xem được địa chỉ này.',
  paused: 'Tạm dừng gửi thư cho tôi',
  address: 'Gửi tới địa chỉ khác',
  addressHint: 'Để trống: gửi tới địa chỉ đăng nhập.',
  addressWrong: 'Địa chỉ thư không hợp lệ.',
  content: 'Nội dung nhận',
  contents: { all: 'Toàn bộ bản tin', decisions: 'Chỉ khi có việc cần chỉ đạo' },
  save: 'Lưu thông tin',
  saved: 'Đã lưu.',
  saveFailed: 'Chưa lưu được. Đề nghị kiểm tra mạng rồi thử lại.',
  since: (time: string) => `từ ${time}`,
};
