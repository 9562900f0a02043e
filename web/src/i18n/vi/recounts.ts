/** The nightly recount. */
export const recounts = {
  title: 'Tính lại hằng đêm',
  meaning:
    'Mỗi đêm, mọi số liệu được tính lại từ sổ gốc và so với số đang lưu. Giá trị khác nhau được nêu tên và chỉ được sửa bằng một bút toán điều chỉnh.',
  none: 'Chưa có lần tính lại nào. Lần đầu chạy vào đêm đầu tiên của chiến dịch.',
  notReadable: 'Tài khoản không có quyền xem nội dung này.',
  night: (day: string) => `Đêm ${day}`,
  missed: 'Đã bỏ lỡ',
  underway: 'Đang tính lại…',
  same: 'Khớp',
  differs: 'Có sai lệch',
  line: (count: string, values: string) => `Sai lệch: ${count} / ${values} giá trị`,
  differences: 'Giá trị sai lệch',
  document: 'Tài liệu',
  field: 'Mục',
  stored: 'Đã lưu',
  recomputed: 'Tính lại',
  reason: 'Lý do',
  reasons: {
    differs: 'khác nhau',
    missing: 'thiếu',
    unexpected: 'thừa, không có trong sổ gốc',
    unanswered: 'chưa được xử lý',
    unreadable: 'không đọc được',
    'not-blanked': 'còn thông tin cá nhân',
    'not-recomputable': 'không tính lại được',
    stranger: 'tài liệu lạ',
  } as Record<string, string>,
  cut: (shown: string, count: string) => `Nêu tên ${shown} trong ${count} giá trị.`,
  healed: (corrections: string, restored: string) =>
    `Đã điều chỉnh ${corrections} số tổng bằng bút toán, ghi lại ${restored} hồ sơ theo sổ gốc. Đêm sau kiểm tra lại.`,
  more: 'Xem thêm',
};
