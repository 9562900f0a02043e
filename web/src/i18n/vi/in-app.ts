/** Said inside another app's window. Not among the words of every page: few people need them. */
export const inApp = {
  title: (browser: string) => `Mở bằng ${browser} để không mất báo cáo`,
  thisApp: 'ứng dụng này',
  why: (app: string) =>
    `Cửa sổ này của ${app} không giữ được gì chắc chắn khi đóng lại: nội dung chưa gửi có thể mất, và không mở được khi mất mạng.`,
  steps: (browser: string) => [
    'Bấm ⋯ (hoặc ⋮) ở góc trên của cửa sổ này.',
    `Chọn “Mở bằng trình duyệt” (hoặc “Mở bằng ${browser}”).`,
  ],
  openChrome: 'Mở bằng Chrome',
  otherwise: (browser: string) =>
    `Nếu cách trên không được: sao chép địa chỉ, mở ${browser} rồi dán vào ô địa chỉ.`,
  copy: 'Sao chép địa chỉ',
  unsent: 'Đã ghi ở cửa sổ này mà chưa gửi, hoặc cần gửi ngay:',
  stay: 'Vẫn tiếp tục ở đây',
};
