/** What stands around every screen. */
export const shell = {
  cannotStart: 'Không mở được trang. Đề nghị kiểm tra mạng rồi tải lại.',
  demonstration: 'SỐ LIỆU MINH HỌA',
  simulatedClock: 'Đồng hồ mô phỏng',
  signOut: 'Đăng xuất',
  accountIs: (status: string) => `Quyền của tài khoản này: ${status}.`,
  statuses: {
    invited: 'chờ quản trị viên thứ hai xác nhận',
    active: 'đang hoạt động',
    suspended: 'tạm ngừng',
    revoked: 'đã thu hồi',
  },
  because: (reason: string) => `Lý do: “${reason}”`,
  noRole: 'Tài khoản chưa được giao vai trò. Đề nghị liên hệ quản trị.',
  signOutUnsent: (count: number) =>
    `Còn ${count} nội dung chưa gửi. Nội dung được giữ trên máy này và gửi khi đăng nhập lại. Vẫn đăng xuất?`,
  skip: 'Tới nội dung',
  language: 'Ngôn ngữ',
  screens: 'Các màn hình',
  campaign: 'Chiến dịch',
  noCampaign: 'Chưa có kế hoạch nào được nạp.',
  unsent: (count: number) => `${count} chưa gửi`,
  returned: (count: number) => `${count} bị trả lại`,
  unread: (count: number) => (count === 0 ? 'Thông báo' : `Thông báo, ${count} chưa đọc`),
  purposeTitle: 'Mục đích thu thập số liệu',
  understood: 'Đã hiểu',
};
