/** What each role is called. */
export const roles = {
  reporter: 'Đơn vị báo cáo',
  'digital-lead': 'Phụ trách tổ CNSCĐ',
  collector: 'Thu nhận hồ sơ',
  standing: 'Cơ quan thường trực',
  leader: 'Lãnh đạo',
  recipient: 'Nhận bản tin',
  auditor: 'Giám sát',
  admin: 'Quản trị',
};
