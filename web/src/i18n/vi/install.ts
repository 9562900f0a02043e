/** The page that helps to install. Not among the words of every page: it is a page of its own. */
import type { BrowserName } from '../../install/which-browser.ts';

/** `note`: what this browser cannot do, and what to do about it. */
export interface BrowserHelp {
  name: string;
  steps: readonly string[];
  note?: string;
}

const browsers: Record<BrowserName, BrowserHelp> = {
  android: {
    name: 'Chrome trên Android',
    steps: [
      'Bấm ⋮ ở góc trên bên phải.',
      'Chọn “Thêm vào màn hình chính” (hoặc “Cài đặt ứng dụng”), rồi “Cài đặt”.',
      'Mở sổ bằng biểu tượng mới trên màn hình chính.',
    ],
  },
  samsung: {
    name: 'Samsung Internet',
    steps: [
      'Bấm ☰ ở góc dưới bên phải.',
      'Chọn “Thêm trang vào”, rồi “Màn hình chính”, rồi “Thêm”.',
      'Mở sổ bằng biểu tượng mới trên màn hình chính.',
    ],
  },
  iphone: {
    name: 'iPhone, iPad (Safari)',
    steps: [
      'Mở trang này bằng Safari.',
      'Bấm nút Chia sẻ (hình vuông có mũi tên lên); không thấy thì bấm ⋯ trước.',
      'Kéo xuống, chọn “Thêm vào MH chính”, rồi bấm “Thêm”.',
      'Mở sổ bằng biểu tượng mới và đăng nhập một lần ở đó.',
    ],
    note: 'Gửi hết nội dung đang chờ trong Safari trước khi dùng biểu tượng mới. Chưa cài thì Safari có thể xóa những gì trang đã giữ sau 7 ngày không mở.',
  },
  coccoc: {
    name: 'Cốc Cốc',
    steps: [
      'Trên máy tính: bấm biểu tượng cài đặt ở cuối thanh địa chỉ, rồi “Cài đặt”.',
      'Trên điện thoại: bấm nút menu, chọn “Thêm vào màn hình chính”.',
      'Không thấy: mở trang này bằng Chrome.',
    ],
  },
  desktop: {
    name: 'Chrome, Edge trên máy tính',
    steps: [
      'Bấm biểu tượng cài đặt (màn hình có mũi tên) ở cuối thanh địa chỉ, rồi “Cài đặt”.',
      'Không thấy, trên Chrome: ⋮ → “Truyền, lưu và chia sẻ” → “Cài đặt trang dưới dạng ứng dụng”.',
      'Không thấy, trên Edge: ⋯ → “Ứng dụng” → “Cài đặt trang web này dưới dạng ứng dụng”.',
    ],
  },
  mac: {
    name: 'Safari trên máy Mac',
    steps: [
      'Trên thanh menu, chọn “Tệp”, rồi “Thêm vào Dock”, rồi “Thêm”.',
      'Mở sổ từ Dock và đăng nhập một lần ở đó.',
    ],
    note: 'Gửi hết nội dung đang chờ trong Safari trước. Không có “Thêm vào Dock” (trước macOS 14): dùng Chrome.',
  },
  firefox: {
    name: 'Firefox',
    steps: [
      'Trên điện thoại: bấm ⋮, chọn “Thêm vào màn hình chính”.',
      'Trên máy tính: nhấn Ctrl + D để đánh dấu trang.',
    ],
    note: 'Sau một lần mở khi có mạng, Firefox giữ trang và nội dung đã ghi, trừ cửa sổ riêng tư. Nội dung chờ chỉ gửi khi trang đang mở.',
  },
};

export const install = {
  title: 'Cài Sổ Chiến Dịch vào máy',
  why: 'Cài vào máy thì sổ mở được cả khi mất mạng và giữ những gì đã ghi. Nội dung chưa gửi được sẽ gửi sau, khi có mạng.',
  here: (browser: string) => `Cách cài trên máy này: ${browser}`,
  others: 'Máy khác, trình duyệt khác',
  install: 'Cài đặt',
  orByHand: 'Hoặc cài bằng tay:',
  isInstalled: 'Sổ đã được cài, đang mở từ biểu tượng trên máy này.',
  wasInstalled: 'Đã cài. Từ nay mở sổ bằng biểu tượng trên máy.',
  toForm: 'Mở biểu mẫu báo cáo',
  toSignIn: 'Chưa cài, đăng nhập luôn',
  forOthers: 'Cho người khác cài',
  forOthersSteps: [
    'Quét mã bằng máy ảnh của điện thoại, hoặc gõ địa chỉ vào Chrome (Android), Safari (iPhone).',
    'Nếu trang mở trong Zalo: bấm ⋯, chọn “Mở bằng trình duyệt”.',
    'Làm theo trang để cài, rồi mở sổ bằng biểu tượng mới và đăng nhập.',
  ],
  code: (address: string) => `Mã QR của địa chỉ ${address}`,
  print: 'In một trang A4',
  browsers,
};
