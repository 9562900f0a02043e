/** What stands around every screen. */
export const shell = {
  cannotStart: 'Không mở được trang. Đề nghị kiểm tra mạng rồi tải lại.',
  demonstration: 'SỐ LIỆU MINH HỌA',
  simulatedClock: 'Đồng hồ mô phỏng',
  signOut: 'Đăng xuất',
  accountIs: (status: string) => `Quyền của tài khoản này: ${status}.`,
  noRole: 'Tài khoản chưa được giao vai trò. Đề nghị liên hệ quản trị.',
  signOutUnsent: (count: number) =>
    `Còn ${count} nội dung chưa gửi. Nội dung được giữ trên máy này và gửi khi đăng nhập lại. Vẫn đăng xuất?`,
  skip: 'Tới nội dung',
  language: 'Ngôn ngữ',
  screens: 'Các màn hình',
  campaign: 'Chiến dịch',
  noCampaign: 'Chưa có kế hoạch nào được nạp.',
  unsent: (count: number) => `${count} chưa gửi`,
  purposeTitle: 'Mục đích thu thập số liệu',
  understood: 'Đã hiểu',
};
