/** Notices: what came back, what is new. */
export const notices = {
  title: 'Thông báo',
  empty: 'Chưa có thông báo nào.',
  isNew: 'Mới',
  markAll: 'Đánh dấu đã đọc hết',
  ofThisDevice: 'Đã đọc hay chưa chỉ ghi trên máy này.',
  returned: (area: string, day: string) => `Báo cáo ${area} ngày ${day} bị trả lại`,
  sendBefore: (until: string) => `Gửi lại trước ${until}.`,
  answered: {
    voided: (area: string, day: string) => `Báo cáo ${area} ngày ${day} bị hủy`,
    restored: (area: string, day: string) => `Báo cáo ${area} ngày ${day} được khôi phục`,
    'taken-in': (area: string, day: string) =>
      `Báo cáo ${area} ngày ${day}, gửi sau giờ chốt, đã đưa vào số liệu`,
  },
  reminded: (day: string, deadline: string) => `Nhắc gửi báo cáo ngày ${day}, hạn ${deadline}`,
  list: (version: string) => `Danh sách giao mới: lần ${version}`,
  edition: (day: string) => `Bản tin ngày ${day} đã phát hành`,
};
