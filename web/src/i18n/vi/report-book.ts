/** The unit's Excel workbook: its template, what is in the way of a file, and the rows before and after they are sent. */
export const reportBook = {
  title: 'Sổ Excel của đơn vị',
  intro:
    'Dành cho đơn vị ghi sổ bằng Excel: tải mẫu, điền số, chọn tệp. Tệp được đọc ngay trên máy này; chỉ những báo cáo bấm gửi mới rời máy.',
  back: 'Tất cả báo cáo',
  makeTitle: 'Tải mẫu',
  from: 'Từ ngày',
  through: 'Đến ngày',
  make: 'Tải mẫu Excel',
  making: 'Đang tạo mẫu…',
  makes: (rows: string) =>
    `Mẫu có ${rows} dòng, mỗi dòng là một địa bàn trong một ngày; số đã báo cáo được điền sẵn.`,
  makesTooMany: (rows: string, most: string) => `${rows} dòng, nhiều hơn ${most}. Chọn ít ngày hơn.`,
  makesNone: 'Không có ngày báo cáo nào trong khoảng này.',
  needsSignal: 'Cần có mạng để lấy các báo cáo đã gửi của đơn vị. Đề nghị thử lại.',
  chooseTitle: 'Gửi từ tệp đã điền',
  choose: 'Chọn tệp Excel (.xlsx)',
  chooseHint: 'Tối đa 5 MB và 2.000 dòng. Chưa gửi gì khi chọn tệp.',
  reading: 'Đang đọc tệp…',
  columns: {
    day: 'Ngày',
    area: 'Địa bàn',
    nothing: 'Hôm nay không phát sinh',
    note: 'Ghi chú',
    reason: 'Lý do (nếu số bất thường)',
    category: 'Nhóm vướng mắc',
    cases: 'Số trường hợp',
    text: 'Mô tả ngắn',
    heading: 'Cột',
    measure: 'Chỉ số',
    unitOfCount: 'Đơn vị tính',
    meaning: 'Giải thích',
  },
  sheets: { reports: 'Báo cáo', difficulties: 'Vướng mắc', help: 'Hướng dẫn' },
  help: {
    title: (unit: string) => `Sổ báo cáo: ${unit}`,
    lines: [
      'Mỗi dòng của trang Báo cáo là một báo cáo: một địa bàn, một ngày. Vướng mắc ghi ở trang Vướng mắc.',
      'Ô để trống không tính là 0 và không sửa số đã báo cáo. Có việc mà kết quả bằng 0 thì ghi 0.',
      'Ngày không có việc: ghi x ở cột “Hôm nay không phát sinh”, để trống các ô số.',
      'Chỉ ghi số nguyên từ 0 trở lên. Số bất thường thì ghi lý do ở cột cuối.',
      'Không ghi họ tên, số giấy tờ, số điện thoại của người dân ở bất kỳ ô nào.',
      'Không đổi tên cột, không gộp ô, không thêm cột hoặc trang. Được xóa dòng, xóa cột số không dùng, thêm dòng.',
      'Điền xong: lưu tệp dạng .xlsx, vào mục Báo cáo, Báo cáo bằng Excel, chọn tệp, xem lại từng dòng rồi gửi.',
    ],
  },
  stops: {
    title: 'Sổ Chiến Dịch',
    count: (max: string) => `Chỉ nhập số nguyên từ 0 đến ${max}.`,
    day: (from: string, through: string) => `Ngày trong thời gian chiến dịch, từ ${from} đến ${through}.`,
    list: 'Chọn trong danh sách.',
    nothing: 'Ghi x hoặc để trống.',
  },
  notSent: 'Chưa gửi gì.',
  faults: {
    empty: () => 'Tệp không có nội dung. Tải lại mẫu hoặc chọn tệp khác.',
    'too-big': () => 'Tệp lớn hơn 5 MB. Xóa hình ảnh, trang không dùng, hoặc chia thành nhiều tệp.',
    'too-much': () => 'Nội dung trong tệp lớn bất thường nên không mở. Chép số sang mẫu mới tải.',
    text: () =>
      'Đây không phải tệp Excel (có thể là .csv hoặc tệp chữ). Mở bằng Excel, chép số sang mẫu .xlsx.',
    'old-excel': () => 'Đây là tệp Excel cũ (.xls). Mở bằng Excel, lưu lại dạng .xlsx rồi chọn lại.',
    encrypted: () => 'Tệp có mật khẩu nên không đọc được. Bỏ mật khẩu của tệp, lưu lại rồi chọn lại.',
    'other-program': () =>
      'Tệp của chương trình khác, không phải .xlsx. Dùng mẫu tải ở trên, lưu dạng .xlsx rồi chọn lại.',
    unreadable: () => 'Tệp hỏng hoặc không đọc được. Mở bằng Excel, lưu lại rồi chọn lại.',
    'no-library': () => 'Chưa tải được phần đọc Excel. Cần có mạng ở lần đầu; thử lại khi có mạng.',
    'not-template': () => 'Tệp này không phải mẫu của Sổ Chiến Dịch. Tải mẫu ở trên rồi chép số sang.',
    'other-campaign': () => 'Mẫu này của chiến dịch khác. Tải mẫu ở trên rồi chép số sang.',
    'other-unit': (what: string) => `Mẫu này của đơn vị khác: ${what}. Chọn tệp của đơn vị mình.`,
    'older-plan': () =>
      'Kế hoạch đã thay đổi cột, địa bàn hoặc nhóm vướng mắc sau khi tải mẫu này. Tải mẫu mới rồi chép số sang.',
    'no-sheet': (what: string) => `Tệp thiếu trang “${what}”. Đặt lại tên trang như mẫu.`,
    'no-column': (what: string) => `Thiếu cột: ${what}. Đặt lại cột như mẫu.`,
    renamed: (what: string, more: string) =>
      `Không thấy cột ${what}, lại có cột lạ ${more}: có thể tên cột đã bị sửa. Đặt lại tên như mẫu, hoặc xóa cột lạ.`,
    'heading-twice': (what: string) => `Có hai cột cùng tên: ${what}. Xóa bớt một cột.`,
    'too-many-rows': (what: string, more: string) =>
      `Tệp có ${what} dòng, tối đa ${more}. Chia thành nhiều tệp.`,
    'personal-data': (what: string) =>
      `Có thể chứa thông tin cá nhân ở các ô: ${what}. Không đọc tệp này. Xóa các ô đó, lưu lại rồi chọn lại.`,
  },
  remarks: {
    'older-plan': () => 'Mẫu tải từ lần kế hoạch trước; các cột vẫn đúng nên vẫn đọc được.',
    'columns-missing': (what: string) => `Tệp không có cột: ${what}. Các số này không gửi.`,
    'columns-strange': (what: string) => `Không đọc các cột ngoài mẫu: ${what}.`,
    'sheets-strange': (what: string) => `Không đọc các trang ngoài mẫu: ${what}.`,
  },
  rowFaults: {
    day: () => 'Không đọc được ngày. Ghi ngày/tháng/năm, ví dụ 08/07/2026.',
    area: () => 'Không phải địa bàn của đơn vị. Chọn trong danh sách.',
    nothing: () => 'Chỉ ghi x, hoặc để trống.',
    category: () => 'Không có nhóm vướng mắc này. Chọn trong danh sách.',
    'no-result': () => 'Công thức không có kết quả, hoặc ô báo lỗi. Ghi thẳng số vào ô.',
    merged: () => 'Ô bị gộp nên không biết số của dòng nào. Bỏ gộp ô.',
    twice: (more: string) => `Trùng địa bàn và ngày với dòng ${more}. Giữ một dòng.`,
  },
  place: (sheet: string | null, row: string, column: string | null) =>
    [sheet === null ? '' : `Trang ${sheet}, `, `Dòng ${row}`, column === null ? '' : `, cột ${column}`]
      .join('')
      .replace(/, Dòng/, ', dòng'),
  preview: (file: string) => `Tệp ${file}`,
  noRows: 'Chưa có số nào trong tệp. Ô để trống không tính là 0.',
  filters: {
    all: 'Tất cả',
    fault: 'Có lỗi',
    new: 'Gửi mới',
    changed: 'Đã có báo cáo, số khác',
    same: 'Không đổi',
  },
  states: {
    new: 'Gửi mới',
    changed: 'Sửa',
    same: 'Không đổi',
    fault: 'Lỗi',
    out: 'Bỏ qua',
  },
  columnsOfPreview: { row: 'Dòng', what: 'Số liệu' },
  take: (row: string) => `Gửi dòng ${row}`,
  leaveOut: (row: string) => `Bỏ qua dòng ${row}`,
  changedHint: 'Đã có báo cáo, số khác (đã báo cáo → trong tệp):',
  staysAs: (what: string) => `Ô trống, giữ số đã báo cáo: ${what}.`,
  saysNothing: 'Không phát sinh',
  notes: 'Ghi chú, lý do hoặc mô tả khác với bản đã báo cáo.',
  held: 'Ngày đã chốt: báo cáo sẽ được giữ lại, chờ cơ quan thường trực xử lý.',
  hidden: 'Dòng đang ẩn trong tệp.',
  reasonUnused: 'Số liệu không bất thường nên không gửi lý do.',
  leaveOutAll: (count: string) => `Bỏ qua ${count} dòng lỗi`,
  takeAllChanged: (count: string) => `Chọn cả ${count} dòng sửa`,
  faultsFirst: (count: string) =>
    `Còn ${count} dòng lỗi. Sửa trong tệp rồi chọn lại, hoặc bỏ qua các dòng đó.`,
  tooMany: (most: string) =>
    `Mỗi lần gửi tối đa ${most} báo cáo. Bỏ chọn bớt, gửi xong chờ một phút rồi gửi tiếp.`,
  send: (count: string) => (count === '0' ? 'Không có gì để gửi' : `Gửi ${count} báo cáo`),
  sentCount: (count: string) => `Đã xếp ${count} báo cáo vào hàng gửi. Kết quả hiện ở từng dòng.`,
  answered: (done: string, all: string) => `${done}/${all} báo cáo đã có trả lời.`,
};

export type BookWords = typeof reportBook;
