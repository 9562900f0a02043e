/** The daily editions. */
export const editions = {
  editionsTitle: 'Bản tin tổng hợp ngày',
  noEditions: 'Chưa có bản tin nào.',
  editionName: (number: string, day: string) => `Bản tin số ${number}, ngày ${day}`,
  issuedAt: (at: string) => `Phát hành lúc ${at}`,
  openPage: 'Xem bản tin',
  downloadWorkbook: 'Tải Excel',
};
