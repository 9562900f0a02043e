/** Words that several screens use. */
export const shared = {
  appName: 'Sổ Chiến Dịch',
  otherLanguage: 'English',
  loading: 'Đang tải…',
  noSignal: 'Chưa có mạng. Số liệu hiện ra khi có mạng trở lại.',
  reload: 'Tải lại',
  close: 'Đóng',
  cancel: 'Hủy',
  back: 'Quay lại',
  confirm: 'Xác nhận',
  required: 'Bắt buộc',
  search: 'Tìm kiếm',
  searchIn: (what: string) => `Tìm trong: ${what}`,
  noneFound: 'Không tìm thấy dòng nào phù hợp.',
  showMore: (next: string, left: string) => `Hiện thêm ${next} dòng (còn ${left})`,
  copied: 'Đã sao chép',
  copyFailed: 'Không sao chép được. Đề nghị chọn đoạn chữ rồi sao chép.',
  othersWait: (count: string, since: string | null) =>
    `Máy này còn ${count} nội dung chưa gửi của người khác${since === null ? '' : `, từ ${since}`}. Người đó đăng nhập lại trên máy này thì gửi được.`,
  duration: (minutes: number) => {
    const [hours, days] = [Math.floor(minutes / 60), Math.floor(minutes / 1440)];
    if (days >= 2) return `${days} ngày`;
    return hours > 0 ? `${hours} giờ ${minutes % 60} phút` : `${minutes} phút`;
  },
  area: 'Địa bàn',
  unit: 'Đơn vị',
  day: 'Ngày',
  state: 'Trạng thái',
  fileFailed: 'Không mở được tệp. Đề nghị thử lại.',
  checkFields: 'Chưa gửi: đề nghị sửa các ô được đánh dấu.',
  actWaiting: 'Đang gửi…',
  actStopped: 'Không gửi được: tài khoản không có quyền hoặc nội dung không hợp lệ.',
  setAsideOpen:
    'Hệ thống chưa xử lý được lượt gửi này; quản trị viên đang xem. Không cần gửi lại cùng nội dung.',
  setAsideClosed: (reason: string) => `Quản trị viên đã đóng, lượt gửi này không được tính. Lý do: ${reason}`,
  sayingAgain: (reason: string) => `Quản trị viên đã cho xử lý lại, đang chờ kết quả. Lý do: ${reason}`,
  saidAgain: 'Lượt gửi này từng bị cách ly; quản trị viên đã cho xử lý lại.',
  receipt: 'Mã biên nhận',
  reasonFor: 'Lý do',
  confirmNoPersonalData: 'Đã kiểm tra: không có thông tin cá nhân',
};
