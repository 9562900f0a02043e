/**
 * Problems as sentences. `problem` builds one; `explain` says it in Vietnamese. Every code has its sentence here,
 * once; a missing one does not compile.
 */
import type { Problem, ProblemCode } from '#schema/problem.ts';
import { dayInWords } from './format.ts';

type Params = Problem['params'];

const STATES: Readonly<Record<string, string>> = {
  received: 'đã nhận',
  returned: 'đã trả lại',
  approved: 'đã duyệt',
  held: 'đang giữ',
  voided: 'đã hủy',
  issued: 'mới giao',
  'in-progress': 'đang làm',
  completed: 'đã nộp sản phẩm',
  accepted: 'đã nghiệm thu',
  invited: 'chờ xác nhận',
  active: 'đang hoạt động',
  suspended: 'đang tạm ngừng',
  revoked: 'đã thu hồi',
  closed: 'đã đóng',
};

const stateInWords = (state: string): string => STATES[state] ?? state;

/** Returns a Problem. `path` is the dotted place in the entry, null for the whole of it. */
export function problem(code: ProblemCode, path: string | null = null, params: Params = {}): Problem {
  return { code, path, params };
}

export type Sentence = (value: (name: string) => string) => string;

const VI: Record<ProblemCode, Sentence> = {
  'entry.malformed': (p) => `Nội dung gửi không đúng cấu trúc (${p('detail')}).`,
  'entry.unknown-kind': () => 'Hệ thống không nhận loại nội dung này.',
  'entry.too-large': (p) =>
    `Nội dung gửi quá lớn (tối đa ${p('max')} ký tự). Hệ thống không lưu nội dung này.`,
  'entry.too-many': (p) =>
    `Tài khoản gửi ${p('count')} lượt trong một phút (tối đa ${p('max')}). Chờ một phút rồi gửi lại.`,
  'entry.clock-impossible': () => 'Đồng hồ của máy sai ngày, tháng, năm. Chỉnh lại đồng hồ rồi gửi lại.',
  'entry.more-faults': (p) => `Còn ${p('more')} lỗi khác chưa kể ở đây.`,
  'entry.set-aside': () =>
    'Hệ thống không xử lý được lượt gửi này và đã cách ly; quản trị viên đã được báo. Kiểm tra nội dung rồi gửi lại.',
  'entry.role-not-allowed': () => 'Tài khoản không có quyền thực hiện việc này.',
  'entry.forged-author': () => 'Người gửi không khớp với tài khoản đăng nhập.',
  'entry.author-not-active': () =>
    'Tài khoản chưa có quyền, đang tạm ngừng hoặc đã bị thu hồi quyền trong chiến dịch này.',
  'entry.carrier-not-allowed': () =>
    'Người gửi hộ không được gửi hộ nội dung này: khác đơn vị, không còn quyền hoặc không phải việc gửi hộ được. Người viết tự gửi lại.',
  'entry.own-work': () => 'Không ai được tự xét việc của chính mình (duyệt, trả lại, cấp quyền).',
  'entry.unknown-campaign': () => 'Không có chiến dịch này.',
  'entry.wrong-target': () => 'Nội dung gửi không khớp với hồ sơ được chỉ định.',
  'entry.emulator-only': () => 'Việc này chỉ làm được trong bản minh họa.',
  'record.stale': (p) =>
    `Đã có lần sửa mới hơn (lần ${p('current')}; máy này dựa trên lần ${p('base')}). So sánh rồi gửi lại.`,
  'record.missing': () => 'Chưa có hồ sơ này.',
  'record.wrong-state': (p) => `Trạng thái hiện nay (${stateInWords(p('status'))}) không cho phép việc này.`,
  'record.full': () => 'Hồ sơ này đã đầy, không ghi thêm được.',
  'text.personal-data': (p) =>
    `Có thể chứa thông tin cá nhân (${p('types')}). Hệ thống không lưu đoạn văn này. Đề nghị bỏ thông tin cá nhân rồi gửi lại.`,
  'text.confirm-personal-data': (p) =>
    `Có thể chứa thông tin cá nhân (${p('types')}). Kiểm tra và xác nhận không có thông tin cá nhân.`,
  'text.too-long': (p) => `Đoạn văn dài ${p('length')} ký tự, tối đa ${p('max')}.`,
  'text.required': () => 'Bắt buộc nhập nội dung này.',
  'text.unknown-place': () => 'Biểu mẫu không có ô ghi chữ này.',
  'text.hidden-characters': () => 'Đoạn văn có ký tự ẩn hoặc ký tự điều khiển. Xóa và gõ lại.',
  'report.unknown-measure': (p) => `Biểu mẫu của đơn vị không có chỉ số “${p('measure')}”.`,
  'report.value-not-whole': () => 'Chỉ nhập số nguyên từ 0 trở lên.',
  'report.value-too-large': (p) => `Số nhập (${p('value')}) lớn hơn mức cho phép (${p('max')}).`,
  'report.nothing-with-values': () => 'Đã chọn “Hôm nay không phát sinh” nhưng vẫn có số liệu.',
  'report.empty': () => 'Chưa nhập số nào. Nếu không có việc, chọn “Hôm nay không phát sinh”.',
  'report.rule-broken': (p) => p('message'),
  'report.reason-needed': (p) => `${p('message')} Đề nghị ghi lý do.`,
  'report.area-not-assigned': () => 'Địa bàn không thuộc phạm vi của đơn vị.',
  'report.unit-unknown': () => 'Đơn vị không có trong kế hoạch.',
  'report.no-form': () => 'Đơn vị không có biểu mẫu báo cáo trong kế hoạch này.',
  'report.day-outside': (p) =>
    `Ngày số liệu ngoài thời gian chiến dịch (${dayInWords(p('start'))} – ${dayInWords(p('end'))}).`,
  'report.day-in-future': () => 'Ngày số liệu ở tương lai.',
  'report.day-not-reporting': () => 'Ngày này không phải ngày báo cáo theo kế hoạch.',
  'report.day-locked': (p) =>
    `Kỳ đã chốt lúc ${p('time')}. Số liệu được giữ lại, chờ cơ quan thường trực xử lý.`,
  'report.campaign-ended': (p) =>
    `Chiến dịch đã kết thúc ngày ${dayInWords(p('end'))}; không nhận báo cáo thường kỳ.`,
  'report.unknown-category': (p) => `Không có nhóm vướng mắc “${p('category')}”.`,
  'report.unknown-field': (p) => `Không có trường “${p('field')}” trong báo cáo này.`,
  'report.clock-skew': (p) => `Đồng hồ của máy lệch ${p('minutes')} phút so với máy chủ.`,
  'report.due-outside': (p) =>
    `Hạn gửi lại phải trong khoảng ${dayInWords(p('start'))} – ${dayInWords(p('end'))}.`,
  'baseline.unknown-list': (p) => `Kế hoạch không có danh sách “${p('list')}”.`,
  'baseline.unknown-area': (p) => `Kế hoạch không có địa bàn “${p('area')}”.`,
  'baseline.area-overlap': (p) => `Địa bàn “${p('area')}” nằm trong “${p('parent')}”: sẽ đếm hai lần.`,
  'baseline.area-missing': (p) => `Danh sách mới thiếu địa bàn “${p('area')}” đã có ở phiên bản trước.`,
  'baseline.value-not-whole': () => 'Chỉ nhập số nguyên từ 0 trở lên.',
  'baseline.sum-differs': (p) => `Tổng các địa bàn (${p('sum')}) không khớp dòng tổng (${p('printed')}).`,
  'baseline.exceeds-parent-list': (p) =>
    `${p('list')} (${p('count')}) lớn hơn ${p('parent')} (${p('parentCount')}) tại “${p('area')}”: kiểm tra lại mẫu số.`,
  'baseline.grows-without-reason': (p) => `Danh sách tăng ${p('growth')} người. Nhập lý do.`,
  'baseline.older-than-current': (p) =>
    `Danh sách hiện hành tính đến ngày ${dayInWords(p('current'))}, mới hơn danh sách gửi lên.`,
  'baseline.day-in-future': () => 'Ngày của danh sách ở tương lai.',
  'baseline.day-not-over': (p) =>
    `Ngày ${dayInWords(p('day'))} chưa kết thúc nên chưa có danh sách tính đến hết ngày. Chọn “đầu ngày” hoặc ghi một ngày đã qua.`,
  'baseline.empty': () => 'Chưa có số liệu danh sách nào.',
  'day.already-locked': (p) => `Ngày này đã chốt lúc ${p('time')}.`,
  'day.lock-too-early': (p) => `Chưa đến hạn gửi (${p('deadline')}), chưa chốt được.`,
  'task.exists': () => 'Đã có nhiệm vụ với mã này.',
  'task.unknown': () => 'Không có nhiệm vụ này trong kế hoạch.',
  'task.not-yours': () => 'Nhiệm vụ này giao cho đơn vị khác.',
  'task.incomplete-five': () => 'Nhiệm vụ phải đủ năm rõ: người, việc, trách nhiệm, tiến độ, sản phẩm.',
  'task.unknown-unit': (p) => `Không có đơn vị “${p('unit')}” trong kế hoạch.`,
  'reminder.level': () => 'Đôn đốc bằng tay là nhắc mức 2.',
  'reminder.units': () =>
    'Chỉ đôn đốc đơn vị phải báo cáo theo kế hoạch, mỗi đơn vị một lần, không tự đôn đốc đơn vị mình.',
  'reminder.quiet-hours': (p) => `Không đôn đốc trong giờ nghỉ (${p('from')}–${p('to')}).`,
  'task.not-led': () => 'Chỉ giao được cho đơn vị mà đơn vị mình phụ trách.',
  'task.parent': () => 'Việc thành phần phải thuộc một nhiệm vụ trong kế hoạch của chính đơn vị giao.',
  'task.not-judge': () =>
    'Sản phẩm do người giao nhiệm vụ hoặc lãnh đạo nghiệm thu; không ai tự nghiệm thu việc của mình.',
  'task.percent': () => 'Tiến độ là số nguyên từ 0 đến 100.',
  'task.link': () => 'Liên kết phải bắt đầu bằng https:// hoặc http://.',
  'difficulty.exists': () => 'Vướng mắc này đã được ghi nhận.',
  'difficulty.unknown': () => 'Không có vướng mắc này trong kế hoạch.',
  'difficulty.not-yours': () => 'Vướng mắc này thuộc đơn vị khác.',
  'difficulty.merge-older': () => 'Chỉ gộp vào một vướng mắc khác đã nêu trước đó.',
  'difficulty.sent-day': (p) =>
    `Ngày gửi phải từ ngày nêu vướng mắc (${dayInWords(p('start'))}) đến hôm nay (${dayInWords(p('end'))}).`,
  'difficulty.due-day': () => 'Hạn trả lời phải từ ngày gửi đến một năm sau.',
  'account.unknown-unit': (p) => `Không có đơn vị “${p('unit')}” trong kế hoạch.`,
  'account.role-unknown': (p) => `Không có vai trò “${p('role')}”.`,
  'account.role-unit': () => 'Vai trò này không hợp với đơn vị đã chọn.',
  'account.no-login': () => 'Không có tài khoản đăng nhập nào mang mã này.',
  'account.second-admin': () => 'Người cấp không tự xác nhận được: cần quản trị viên thứ hai.',
  'plan.invalid': (p) => `Tệp kế hoạch sai ở ${p('at')}: ${p('reason')}`,
  'plan.hash-differs': () => 'Mã băm không khớp với nội dung tệp kế hoạch.',
  'plan.version-not-newer': (p) => `Phiên bản kế hoạch phải lớn hơn phiên bản đang dùng (${p('current')}).`,
  'plan.forgets': (p) =>
    `Phiên bản mới bỏ mất ${p('what')} “${p('id')}”, có thể đã có báo cáo. Giữ lại và ghi ngày hết hiệu lực thay vì xóa.`,
  'recount.exists': () => 'Ngày này đã được tính lại.',
  'report.nothing-held': () => 'Báo cáo này không có số liệu nào đang giữ.',
  'digest.exists': () => 'Bản tin của kỳ này đã phát hành.',
  'event.unparsable': () => 'Không đọc được nội dung gửi; quản trị viên đã được báo.',
  'event.failed': () =>
    'Máy chủ không xử lý được một sự kiện và không thử lại nữa; số liệu được tính lại hằng đêm.',
  'entry.not-found': () => 'Có sự kiện về một lượt gửi, nhưng sổ không có lượt gửi đó.',
  'entry.not-posted': () => 'Máy chủ chưa ghi được lượt gửi này vào số liệu; lượt quét sau sẽ thử lại.',
};

/** Returns the problem as a Vietnamese sentence, ready to stand at its field. A missing parameter shows as “?”. */
export function explain(found: Problem): string {
  return sentenceOf(VI[found.code], found.params);
}

/** Returns a sentence with its parameters. A missing one shows as “?”. */
export function sentenceOf(sentence: Sentence, params: Params): string {
  return sentence((name) => String(params[name] ?? '?'));
}
