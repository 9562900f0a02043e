/**
 * What happened in the three weeks besides everyday work: data only. Times are wall times of the campaign. Invented; places
 * are the plan's, nobody is named.
 */

/** The island's outlying communes had no signal: the ferry stayed in port, the mast went down. */
export const FERRY_DAY = {
  day: '2026-06-27',
  communes: ['phu-long', 'gia-luan', 'hien-hao', 'viet-hai', 'xuan-dam'],
  /** Back in signal before the lock; the others send the next morning. */
  sameDay: ['cnscd.phu-long.thon-01', 'cnscd.phu-long.thon-03', 'cnscd.xuan-dam.thon-02'],
  backAt: '16:44',
  nextMorning: '06:35',
  reason:
    'Mất sóng cả ngày 27/6 do giông, phà không chạy; báo cáo lập trước giờ chốt, thiết bị gửi sáng hôm sau.',
} as const;

/** Why the police take in what a unit sent after the lock. */
export const AFTER_THE_LOCK = 'Tổ họp thôn đến muộn, báo cáo gửi sau giờ chốt; đưa vào số liệu của ngày.';

/** Sent back the same day and corrected. `typed` is what was written first. */
export const RETURNS = [
  {
    ...{ day: '2026-06-19', unitId: 'cnscd.cat-hai.hoa-hy', measureId: 'guided', typed: 31 },
    reason: 'Số được hướng dẫn gần bằng cả danh sách của tổ. Đề nghị kiểm tra, chỉ ghi số trong ngày.',
  },
  {
    ...{ day: '2026-06-23', unitId: 'cnscd.nghia-lo.thon-03', measureId: 'healthBookIntegrated', typed: 24 },
    reason: 'Số tích hợp sổ SKĐT cao bất thường so với những ngày trước.',
  },
  {
    ...{ day: '2026-07-02', unitId: 'cnscd.tran-chau.thon-04', measureId: 'bhytIntegrated', typed: 12 },
    reason: 'Đề nghị kiểm tra lại số thẻ BHYT, danh sách của thôn không còn đủ số này.',
  },
  {
    ...{ day: '2026-07-06', unitId: 'cnscd.cat-ba.tdp-14', measureId: 'visits', typed: 240 },
    reason: 'Số lượt người có vẻ thừa một chữ số 0.',
  },
] as const;

/** Approved with a slip, found the next morning: voided, said again, taken in. The edition of that day stays as it was. */
export const SLIP = {
  ...{ day: '2026-06-24', unitId: 'cnscd.cat-ba.tdp-07', measureId: 'healthBookIntegrated', typed: 20 },
  voidedAt: '08:20',
  againAt: '09:05',
  takenInAt: '09:20',
  voidReason: 'Tổ báo ghi nhầm cột sổ SKĐT ngày 24/6; hủy để gửi lại đúng số.',
  takeInReason: 'Đưa số đã sửa của ngày 24/6 vào số liệu; bản tin 24/6 giữ nguyên.',
} as const;

/** The new lists of the police: people moved in for the season, and some were found who had been missed. */
export const NEW_LISTS = {
  day: '2026-07-01',
  at: '08:12',
  asOfDay: '2026-06-30',
  documentNumber: 'Số liệu minh họa, lần 2',
  signer: 'Công an đặc khu Cát Hải',
  /** How many people come onto each list in a hamlet of the town, where the workers of the season live. */
  growth: { DS1: 1, DS2: 1, DS3a: 1, DS3b: 3, DS3c: 1 },
  commune: 'cat-ba',
} as const;

/** The first lists, before the first report. */
export const FIRST_LISTS = { day: '2026-06-17', at: '06:50' } as const;

/** Difficulties raised apart from reports. */
export const DIFFICULTIES = [
  [
    '2026-06-25 10:12',
    'cnscd.cat-hai.tien-loc',
    'KK07',
    6,
    'Thẻ BHYT của người lao động không hiển thị sau khi tích hợp.',
  ],
  [
    '2026-07-01 09:30',
    'cnscd.hoang-chau.thon-02',
    'KK11',
    14,
    'Nhiều người đi biển dài ngày, cuối tháng mới về bờ.',
  ],
  [
    '2026-07-03 14:05',
    'cnscd.viet-hai.thon-01',
    'KK12',
    5,
    'Trạm phát sóng yếu, không nhận được mã xác thực.',
  ],
  [
    '2026-07-05 09:18',
    'cnscd.phu-long.thon-04',
    'KK13',
    8,
    'Đề nghị bố trí máy thu nhận lưu động một buổi tại thôn.',
  ],
  ['2026-07-06 15:40', 'cnscd.cat-ba.tdp-11', 'KK05', 4, 'Không nhận được OTP vào giờ cao điểm buổi tối.'],
  [
    '2026-07-07 16:02',
    'cnscd.nghia-lo.thon-02',
    'KK10',
    9,
    'Người cao tuổi đi lại khó khăn, cần hỗ trợ tại nhà.',
  ],
  [
    '2026-07-08 09:25',
    'cnscd.van-phong.thon-01',
    'KK09',
    3,
    'Chưa có tài khoản ngân hàng nên chưa liên kết được ASXH.',
  ],
  ['2026-06-28 08:50', 'cnscd.gia-luan.thon-01', 'KK06', 2, 'Ứng dụng báo lỗi khi tích hợp sổ sức khỏe.'],
  ['2026-07-04 10:30', 'cnscd.hien-hao.thon-01', 'KK07', 5, 'Thẻ BHYT hiện sai nơi khám chữa bệnh ban đầu.'],
  ['2026-07-07 20:15', 'cnscd.cat-ba.tdp-12', 'KK05', 3, 'Buổi tối không nhận được mã OTP.'],
  ['2026-07-07 09:05', 'cnscd.dong-bai.chan', 'KK03', 4, 'Thông tin không khớp.'],
] as const;

/** What became of them: unit that raised it, when, who, step, words. **Null**: the step needs none. */
export const DIFFICULTY_TURNS = [
  ['cnscd.cat-hai.tien-loc', '2026-06-25 15:00', 'cong-an', 'receive', null],
  ['cnscd.cat-hai.tien-loc', '2026-06-26 09:00', 'cong-an', 'submit', 'Đề nghị UBND có văn bản gửi BHXH.'],
  [
    'cnscd.cat-hai.tien-loc',
    '2026-06-27 16:20',
    'ubnd',
    'direct',
    'Công an đặc khu dự thảo văn bản gửi BHXH.',
  ],
  ['cnscd.cat-hai.tien-loc', '2026-06-29 10:00', 'cong-an', 'petition', null],
  [
    'cnscd.cat-hai.tien-loc',
    '2026-07-06 14:30',
    'cong-an',
    'answer',
    'BHXH đã đồng bộ lại dữ liệu ngày 05/7.',
  ],
  ['cnscd.hoang-chau.thon-02', '2026-07-01 14:10', 'cong-an', 'receive', null],
  [
    ...(['cnscd.hoang-chau.thon-02', '2026-07-03 08:30', 'cong-an', 'submit'] as const),
    'Đề nghị tổ chức thu nhận buổi tối tại bến cá, ngày 12 và 13/7.',
  ],
  [
    'cnscd.viet-hai.thon-01',
    '2026-07-03 16:00',
    'cong-an',
    'submit',
    'Đề nghị nhà mạng tăng phát sóng tại Việt Hải.',
  ],
  [
    ...(['cnscd.viet-hai.thon-01', '2026-07-06 08:20', 'ubnd', 'direct'] as const),
    'Giao Phòng VH-XH làm việc với nhà mạng trước ngày 10/7.',
  ],
  ['cnscd.phu-long.thon-04', '2026-07-06 08:00', 'cong-an', 'receive', null],
  [
    ...(['cnscd.cat-ba.tdp-11', '2026-07-07 08:15', 'cong-an', 'guide'] as const),
    'Hướng dẫn người dân làm buổi sáng; sau 20 giờ tổng đài thường quá tải.',
  ],
  [...(['cnscd.nghia-lo.thon-02', '2026-07-07 17:00', 'cong-an', 'receive'] as const), null],
  [
    ...(['cnscd.nghia-lo.thon-02', '2026-07-08 10:40', 'cong-an', 'solve'] as const),
    'Tổ lưu động đã đến 9 nhà sáng nay, thu nhận đủ 9 hồ sơ.',
  ],
  [
    ...(['cnscd.gia-luan.thon-01', '2026-06-28 14:00', 'cong-an', 'guide'] as const),
    'Cập nhật ứng dụng lên bản mới rồi đăng nhập lại.',
  ],
  ['cnscd.gia-luan.thon-01', '2026-06-29 09:10', 'cnscd.gia-luan.thon-01', 'close', null],
  ['cnscd.hien-hao.thon-01', '2026-07-04 15:00', 'cong-an', 'receive', null],
  ['cnscd.hien-hao.thon-01', '2026-07-06 09:30', 'cong-an', 'petition', null],
  ['cnscd.cat-ba.tdp-12', '2026-07-08 08:05', 'cong-an', 'merge', 'cnscd.cat-ba.tdp-11'],
  [
    'cnscd.dong-bai.chan',
    '2026-07-07 10:00',
    'cong-an',
    'ask',
    'Ghi rõ không khớp mục nào: ngày sinh hay nơi ở.',
  ],
] as const;

interface Letter {
  authority: string;
  documentNumber: string;
  sentDay: string;
  dueDay: string;
}

const AUTHORITY = 'Bảo hiểm xã hội thành phố';

/** The letters to the authority above, by the unit that raised what they are about. */
export const LETTERS: Readonly<Record<string, Letter>> = {
  'cnscd.cat-hai.tien-loc': {
    authority: AUTHORITY,
    documentNumber: '112/CV-CAĐK',
    sentDay: '2026-06-29',
    dueDay: '2026-07-07',
  },
  'cnscd.hien-hao.thon-01': {
    authority: AUTHORITY,
    documentNumber: '131/CV-CAĐK',
    sentDay: '2026-07-06',
    dueDay: '2026-07-14',
  },
};

/** What became of tasks: time, unit, task, percent (or what else happens), words. */
export const TASK_STEPS = [
  ['2026-06-17 10:30', 'cong-an', 'a1.supply-lists', 60, 'Đã giao danh sách lần 1 cho 51 thôn, tổ dân phố.'],
  [
    '2026-06-18 16:10',
    'phong-vhxh',
    'a2.portal',
    40,
    'Đã đăng Kế hoạch và hai tin trên Cổng thông tin điện tử.',
  ],
  ['2026-06-19 15:20', 'doan-thanh-nien', 'a3.teams', 80, 'Đã ra mắt bốn đội hình thanh niên tình nguyện.'],
  ['2026-06-22 09:00', 'tt-dvsnc', 'a4.broadcast', 30, 'Phát hai lượt mỗi ngày trên hệ thống truyền thanh.'],
  [
    '2026-06-23 17:10',
    'doan-thanh-nien',
    'a3.teams',
    'complete',
    'Danh sách sáu đội hình, 74 tình nguyện viên đã ra mắt.',
  ],
  ['2026-06-24 08:30', 'cong-an', 'a3.teams', 'accept', null],
  [
    '2026-06-26 10:00',
    'phong-vhxh',
    'a2.lead-teams',
    55,
    'Đã phân công 51 tổ, hai tổ cần hỗ trợ thêm người.',
  ],
  ['2026-07-01 09:10', 'cong-an', 'a1.supply-lists', 90, 'Đã giao danh sách lần 2, tính đến hết ngày 30/6.'],
  [
    '2026-07-02 16:30',
    'doan-thanh-nien',
    'a3.support',
    65,
    'Điểm hỗ trợ mở các ngày cuối tuần tại bến và chợ.',
  ],
  [
    '2026-07-03 10:40',
    'phong-vhxh',
    'tang-cuong-hoang-chau',
    50,
    'Đã cử một tổ về thôn, còn thiếu thiết bị.',
  ],
  [
    '2026-07-04 11:15',
    'doan-thanh-nien',
    'diem-ben-pha',
    'complete',
    'Điểm hỗ trợ tại bến phà hoạt động từ ngày 04/7.',
  ],
  ['2026-07-05 16:50', 'phong-vhxh', 'a2.portal', 'complete', 'Đã đăng Kế hoạch và chín tin, bài.'],
  [
    '2026-07-06 08:20',
    'cong-an',
    'a2.portal',
    'return',
    'Chưa có địa chỉ bài đăng Kế hoạch, đề nghị bổ sung.',
  ],
  [
    '2026-07-06 08:40',
    'cnscd.cat-ba.tdp-02',
    'a6.cat-ba.tdp-02',
    75,
    'Còn các hộ đi làm cả ngày, đến vào buổi tối.',
  ],
  ['2026-07-07 10:20', 'cnscd.cat-ba.tdp-05', 'a6.cat-ba.tdp-05', 60, 'Còn vướng người vắng mặt dài ngày.'],
] as const;

/** Tasks issued on the way by the standing agency. */
export const ISSUED_TASKS = [
  {
    ...{ at: '2026-07-01 15:05', id: 'tang-cuong-hoang-chau', unitId: 'phong-vhxh', dueDay: '2026-07-05' },
    position: 'Trưởng phòng Văn hóa - Xã hội',
    work: 'Tăng cường người hướng dẫn cho thôn 2, xã Hoàng Châu (cũ): tỷ lệ thấp nhất đặc khu.',
    product: 'Thôn 2 Hoàng Châu đạt từ 60% danh sách được giao',
    withUnitIds: ['cnscd.hoang-chau.thon-02', 'doan-thanh-nien'],
  },
  {
    ...{ at: '2026-07-02 08:50', id: 'diem-ben-pha', unitId: 'doan-thanh-nien', dueDay: '2026-07-05' },
    position: 'Bí thư Đoàn Thanh niên',
    work: 'Mở điểm hỗ trợ tại bến phà vào giờ tàu, xe đông.',
    product: 'Điểm hỗ trợ hoạt động các ngày trong tuần',
    withUnitIds: ['tt-dvsnc'],
  },
  {
    ...{ at: '2026-07-07 17:40', id: 'so-skdt-cuoi-dot', unitId: 'phong-vhxh', dueDay: '2026-07-11' },
    position: 'Trưởng phòng Văn hóa - Xã hội',
    work: 'Tập trung tích hợp sổ SKĐT: mục tiêu chậm nhất so với tiến độ.',
    product: 'Danh sách thôn, tổ dân phố đã hoàn thành sổ SKĐT',
    withUnitIds: ['cong-an'],
  },
] as const;

/** The last morning: what the desk finds to look at. */
export const LAST_MORNING = {
  day: '2026-07-08',
  /** Nothing is said after this; the demonstration begins a moment later. */
  until: '11:18',
  /** The police have looked at what came before this. */
  reviewedFrom: '10:22',
  /** More activated than guided, with a reason. */
  reasoned: { measureId: 'activated', more: 2, code: 'V03', reason: 'Hai người được hướng dẫn từ hôm qua.' },
  /** A device whose clock is ahead. **Units**: milliseconds. */
  skewMs: 14 * 60_000,
  /** Far more than usual, with a reason. */
  unusual: {
    measureId: 'healthBookIntegrated',
    times: 6,
    atLeast: 11,
    reason: 'Buổi tích hợp tập trung tại nhà văn hóa.',
  },
  /** Sent back, not corrected yet. */
  returned: { measureId: 'reviewed', reason: 'Số rà soát nhỏ hơn số được hướng dẫn, đề nghị kiểm tra.' },
} as const;
