/** Handing over what waits on one device to another. Fetched with its screens, not with the page. */
import type { Fault } from '../../hand-over/handed.ts';

export const handOver = {
  give: 'Chuyển sang máy khác',
  take: 'Nhận từ máy khác',
  why: 'Máy sắp hết pin hoặc lâu không có mạng: chuyển các nội dung chờ gửi sang máy của người cùng đơn vị, đơn vị phụ trách hoặc cơ quan thường trực để gửi hộ. Nội dung vẫn đứng tên người viết và chỉ được tính một lần.',
  nothing: 'Không có nội dung nào chờ gửi để chuyển.',
  what: (count: number) => `Sẽ chuyển ${count} nội dung`,
  staysHere: 'Nội dung vẫn ở lại máy này và tự gửi khi có mạng.',
  showCodes: 'Hiện mã QR',
  codesWhy: 'Máy kia mở Máy này › Nhận từ máy khác rồi quét từng mã, hoặc quét bằng ứng dụng máy ảnh.',
  code: (at: number, of: number) => `Mã ${at} / ${of}`,
  next: 'Mã tiếp theo',
  previous: 'Mã trước',
  read: 'Máy kia đã nhận',
  tooMany: 'Quá nhiều nội dung để hiện thành mã QR. Hãy lưu thành tệp.',
  saveFile: 'Lưu thành tệp',
  fileWhy:
    'Gửi tệp sang máy kia (Bluetooth, Zalo, thẻ nhớ) và đọc mật khẩu cho người nhận, không gửi kèm tệp.',
  passphrase: 'Mật khẩu mở tệp',
  saved: (name: string) => `Đã lưu tệp ${name}.`,
  marked: 'Đã ghi: đã chuyển sang máy khác. Chưa rõ sổ đã nhận; máy này vẫn gửi khi có mạng.',
  failed: 'Không tạo được. Đề nghị thử lại hoặc dùng cách kia.',

  takeWhy: 'Nhận nội dung chờ gửi của người khác để gửi hộ. Nội dung vẫn đứng tên người viết.',
  scan: 'Quét mã QR',
  stopScan: 'Dừng quét',
  scanning: 'Đưa mã trên màn hình máy kia vào khung hình.',
  noCamera:
    'Không mở được máy ảnh. Cho phép trang dùng máy ảnh, quét bằng ứng dụng máy ảnh của máy, hoặc chọn tệp.',
  chooseFile: 'Chọn tệp đã lưu từ máy kia',
  openFile: 'Mở tệp',
  progress: (read: number, of: number, missing: string) =>
    `Đã đọc ${read} / ${of} mã. Còn thiếu mã ${missing}.`,
  repeated: (at: number) => `Mã ${at} đã đọc rồi. Quét mã còn thiếu.`,
  mixed:
    'Mã này thuộc một lần chuyển khác. Các mã đã đọc vẫn giữ. Quét tiếp mã của lần trước, hoặc bắt đầu lại.',
  startAgain: 'Bắt đầu lại',
  found: (count: number) => `Đọc được ${count} nội dung`,
  written: (at: string) => `Viết lúc ${at}`,
  nothingToday: 'Hôm nay không phát sinh',
  difficulties: (count: string) => `${count} trường hợp vướng mắc`,
  cases: (count: string) => `${count} trường hợp`,
  percent: (percent: string) => `Tiến độ ${percent}%`,
  takeIn: (count: number) => `Nhận và gửi hộ ${count} nội dung`,
  taken: (count: number) => `Đã nhận ${count} nội dung. Máy này tự gửi khi có mạng.`,
  toDevice: 'Xem ở Máy này',
  notNow: 'Bỏ qua',
  verdicts: {
    carry: 'Gửi hộ',
    own: 'Của chính bạn',
    known: 'Đã nhận trên máy này, không nhận lần nữa',
    elsewhere: 'Máy này đang giữ cho người khác đã đăng nhập ở đây; người đó đăng nhập lại để gửi',
    'not-yours':
      'Không gửi hộ được: đơn vị khác. Nhờ người cùng đơn vị, đơn vị phụ trách hoặc cơ quan thường trực',
    'personal-data': 'Có thể chứa thông tin cá nhân, không nhận. Người viết sửa lại trên máy của mình',
  },
  faults: {
    cut: 'Tệp hoặc mã bị thiếu hoặc hỏng. Nội dung vẫn còn trên máy cũ. Hãy lưu lại tệp hoặc quét lại từ đầu.',
    'not-ours':
      'Đây không phải tệp hoặc mã của Sổ Chiến Dịch. Chưa có gì thay đổi. Chọn tệp có đuôi .sochiendich hoặc quét mã trên màn hình Chuyển sang máy khác.',
    newer:
      'Tệp hoặc mã do phiên bản mới hơn tạo. Nội dung vẫn còn trên máy cũ. Mở trang này khi có mạng để cập nhật rồi thử lại.',
    'wrong-passphrase': 'Mật khẩu không đúng. Tệp vẫn nguyên. Hỏi lại người chuyển rồi nhập lại.',
    'other-project':
      'Tệp hoặc mã này thuộc hệ thống khác. Nội dung vẫn còn trên máy cũ. Mở đúng địa chỉ trang mà máy cũ dùng.',
    'other-campaign':
      'Tệp hoặc mã này thuộc chiến dịch khác. Nội dung vẫn còn trên máy cũ. Chọn đúng chiến dịch ở đầu trang rồi thử lại.',
    'old-browser': 'Trình duyệt này quá cũ để đọc mã. Nội dung vẫn còn trên máy cũ. Dùng cách lưu thành tệp.',
  } satisfies Record<Fault, string>,

  carriedTitle: 'Gửi hộ',
  waiting: 'Sẽ tự gửi',
  inBook: 'Sổ đã nhận, chờ trả lời',
  accepted: (receipt: string) => `Đã nhận · ${receipt}`,
  held: 'Đang giữ, sau giờ chốt',
  refused: 'Không được tính; người viết xem lý do trên máy của mình',
  stopped: 'Không gửi được; nội dung vẫn còn trên máy người viết',
  putAway: 'Bỏ khỏi danh sách',
};
