/** The daily editions. */
export const editions = {
  editionsTitle: 'Bản tin ngày',
  noEditions: 'Chưa có bản tin nào.',
  firstAt: (time: string) => `Bản tin phát hành lúc ${time} mỗi ngày báo cáo.`,
  editionOf: (day: string) => `Bản tin ngày ${day}`,
  earlier: 'Các bản tin đã phát hành',
  showEarlier: 'Xem thêm bản tin trước đó',
  keepAndShare: 'In, lưu, chia sẻ',
  print: 'In bản tin',
  downloadWorkbook: 'Tải Excel',
  copyForZalo: 'Sao chép gửi Zalo',
  characters: (count: string) => `${count} ký tự`,
};
