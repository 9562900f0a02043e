/** Which devices hold unsent work. Not among the words of every page: the form of a report does without. */
export const unsent = {
  kinds: {
    android: 'Chrome trên Android',
    samsung: 'Samsung Internet',
    iphone: 'iPhone, iPad',
    coccoc: 'Cốc Cốc',
    desktop: 'Chrome, Edge trên máy tính',
    mac: 'Safari trên máy Mac',
    firefox: 'Firefox',
  },
  named: (place: string, kind: string) => `Máy ${place} (${kind})`,
  what: (waiting: string, reports: string, only: boolean) =>
    only ? `${reports} báo cáo` : `${waiting} nội dung (${reports} báo cáo)`,
  holds: (name: string, what: string, since: string, heard: string, ago: string) =>
    `${name} còn ${what} chưa gửi từ ${since}, lần cuối có mạng ${heard} (${ago} trước).`,
  silent: (name: string, ago: string, what: string, since: string, heard: string) =>
    `${name} không có tin đã ${ago}. Lần cuối có mạng ${heard}, khi đó còn ${what} chưa gửi từ ${since}; nay có thể đã khác.`,
  ofAll: 'Máy còn nội dung chưa gửi',
  ofLed: 'Máy của các đơn vị phụ trách còn nội dung chưa gửi',
  ofOthers: 'Máy khác của đơn vị còn nội dung chưa gửi',
  ownName: 'Tên máy khi báo cho đơn vị',
};
