/** What this device keeps, and what stands in the way. */
export const device = {
  storage: {
    refused:
      'Trình duyệt này không cho lưu lâu dài: giữ trang mở cho tới khi gửi xong. Nên mở bằng Chrome hoặc Safari, không dùng chế độ ẩn danh.',
    full: 'Máy hết chỗ lưu: giữ trang mở cho tới khi gửi xong, và giải phóng bộ nhớ (ảnh, ứng dụng không dùng).',
    slow: 'Bộ nhớ của máy chưa trả lời: giữ trang mở cho tới khi gửi xong. Nếu kéo dài, đóng các thẻ khác của trang này rồi mở lại.',
    closed: 'Trình duyệt vừa đóng bộ nhớ của trang: giữ trang mở cho tới khi gửi xong, hoặc tải lại trang.',
    broken:
      'Bộ nhớ của trình duyệt bị lỗi: giữ trang mở cho tới khi gửi xong. Nên khởi động lại trình duyệt.',
  },
  delivery: {
    'no-signal': 'Chưa có mạng.',
    slow: 'Mạng yếu, máy chủ chưa trả lời kịp.',
    server: 'Máy chủ đang bận.',
    'signed-out': 'Phiên đăng nhập đã hết: cần đăng nhập lại để gửi.',
  },
  title: 'Máy này',
  nothingWaits: 'Không còn gì chờ gửi.',
  waits: (count: number, since: string) => `${count} nội dung chờ gửi, lâu nhất từ ${since}.`,
  lastContact: 'Lần cuối liên lạc được máy chủ',
  never: 'chưa có từ khi mở trang',
  version: 'Phiên bản',
  keeps: 'Máy giữ gì',
  keepsAll: 'Báo cáo chưa gửi và bản xem gần nhất, giữ lại khi đóng trình duyệt.',
  persistence: 'Giữ lâu dài',
  persisted: 'Trình duyệt hứa giữ, kể cả khi máy gần hết chỗ.',
  notPersisted:
    'Trình duyệt có thể xóa khi máy gần hết chỗ. Cài trang vào màn hình chính để được giữ lâu dài.',
  persistenceUnknown: 'Trình duyệt không cho biết.',
  space: 'Chỗ trống',
  megabytes: (count: string) => `${count} MB`,
  offline: 'Mở khi mất mạng',
  offlineReady: 'Được: trang đã lưu trên máy.',
  offlineNot: 'Chưa: mở lại trang khi có mạng để lưu.',
  clock: 'Đồng hồ của máy',
  clockGood: 'Khớp với máy chủ.',
  clockOff: (minutes: string) => `Lệch ${minutes} phút so với máy chủ.`,
  sendNow: 'Gửi lại tất cả',
  sending: 'Đang gửi…',
  newVersion: 'Có bản mới.',
  newVersionWaits: 'Bản mới, mở lại khi gửi xong.',
  openNewVersion: 'Mở bản mới',
  kept: {
    device: 'Đã lưu trên máy.',
    browser: 'Giữ tạm trong trình duyệt.',
    page: 'Chưa lưu được trên máy: giữ trang này mở cho tới khi gửi xong.',
  },
};
