/** Signing in by a card: its page, and what somebody without a password is told. Not among the words of every page. */
export const card = {
  title: 'Đăng nhập bằng phiếu',
  code: 'Mã trên phiếu',
  codeHint: '16 chữ và số, 4 nhóm. Chữ hoa, chữ thường, có hay không có gạch nối đều được.',
  enter: 'Đăng nhập',
  entering: 'Đang đăng nhập…',
  notACode: 'Mã chưa đúng. Đề nghị đối chiếu từng nhóm với phiếu rồi sửa lại.',
  signedInAs: (name: string) =>
    `Máy này đang đăng nhập: ${name}. Dùng phiếu này thì máy chuyển sang đơn vị ghi trên phiếu; nội dung chưa gửi của ${name} vẫn giữ trên máy.`,
  needsNewCard: (name: string) => `${name} đăng nhập bằng phiếu: muốn vào lại phải có phiếu mới.`,
  goOnAs: (name: string) => `Tiếp tục với ${name}`,
  iPhone:
    'iPhone: nên cài biểu tượng của sổ trước, rồi mở sổ từ biểu tượng đó và gõ mã này. Phiếu chỉ dùng một lần: đã dùng trong Safari thì không dùng lại ở biểu tượng được.',
  howToInstall: 'Cách cài',
  done: (name: string) => `Đã đăng nhập: ${name}`,
  remembers: 'Máy nhớ đơn vị này; lần sau mở sổ không cần phiếu. Phiếu đã dùng, không dùng được ở máy khác.',
  toForm: 'Vào sổ',
  withEmail: 'Đăng nhập bằng thư điện tử',
  lost: 'Phiếu mất, hết hạn hoặc đã dùng: đề nghị quản trị làm phiếu mới.',
  faults: {
    unknown: 'Không có phiếu nào có mã này. Đề nghị đối chiếu lại với phiếu.',
    used: 'Phiếu này đã được dùng. Nếu không phải người của đơn vị đã dùng, báo quản trị ngay để làm phiếu mới.',
    withdrawn: 'Phiếu này đã được thu hồi hoặc đã có phiếu mới thay thế. Đề nghị dùng phiếu mới nhất.',
    expired: 'Phiếu này đã hết hạn. Đề nghị quản trị làm phiếu mới.',
    closed: 'Tài khoản của phiếu này đang bị khóa. Đề nghị liên hệ quản trị.',
    'no-signal':
      'Chưa có mạng nên chưa đăng nhập được. Phiếu vẫn dùng được: thử lại khi có mạng, trên máy này.',
    slow: 'Mạng yếu, máy chủ chưa trả lời kịp. Phiếu vẫn dùng được: bấm lại, trên máy này.',
    server: 'Máy chủ chưa xử lý được. Phiếu vẫn dùng được: ít phút nữa bấm lại, trên máy này.',
  },
  noPassword:
    'Tài khoản này đăng nhập bằng phiếu, không có mật khẩu. Đổi máy, mất máy hoặc bị đăng xuất: đề nghị quản trị làm phiếu mới.',
  byCard: 'đăng nhập bằng phiếu',
  signOutNeedsCard: 'Đăng xuất rồi thì phải có phiếu mới mới vào lại được. Vẫn đăng xuất?',
};
