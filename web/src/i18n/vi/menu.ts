/** The names of the screens, as the menu shows them. */
export const menu = {
  today: 'Hôm nay',
  reports: 'Báo cáo',
  targets: 'Chỉ tiêu',
  lists: 'Danh sách giao',
  editions: 'Bản tin',
  accounts: 'Đơn vị',
  audit: 'Giám sát',
  me: 'Tài khoản',
  more: 'Thêm',
};
