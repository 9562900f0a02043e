/** The names of the screens, as the menu shows them. */
export const menu = {
  today: 'Hôm nay',
  reports: 'Báo cáo',
  targets: 'Chỉ tiêu',
  editions: 'Bản tin',
  audit: 'Giám sát',
  me: 'Tài khoản của tôi',
  more: 'Thêm',
};
