/** The names of the screens, as the menu shows them. */
export const menu = {
  today: 'Hôm nay',
  reports: 'Báo cáo',
  board: 'Điều hành',
  targets: 'Chỉ tiêu',
  lists: 'Danh sách',
  editions: 'Bản tin',
  tasks: 'Nhiệm vụ',
  difficulties: 'Vướng mắc',
  plan: 'Kế hoạch',
  accounts: 'Đơn vị',
  audit: 'Giám sát',
  me: 'Tài khoản',
  notices: 'Thông báo',
  help: 'Trợ giúp',
  more: 'Thêm',
};
