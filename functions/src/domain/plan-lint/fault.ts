/**
 * What can be wrong with a plan file: every code with its sentence, once. Apart from `problem.ts`, so that a phone, which
 * never checks a plan, does not carry these words. A day or an hour is quoted as the file has it, to be found there.
 */
import type { Problem } from '#schema/problem.ts';
import { sentenceOf, type Sentence } from '../problem.ts';

const FIVE: Readonly<Record<string, string>> = {
  person: 'rõ người (đơn vị và chức vụ chịu trách nhiệm)',
  work: 'rõ việc (nội dung công việc)',
  responsibility: 'rõ trách nhiệm (chủ trì hay phối hợp, với đơn vị nào)',
  progress: 'rõ tiến độ (thời hạn và chế độ báo cáo)',
  product: 'rõ sản phẩm (kết quả phải có)',
};
export const isOfFive = (part: string): boolean => Object.hasOwn(FIVE, part);

/** By the expected type of zod: its name, and how it is written. */
const TYPES: Readonly<Record<string, readonly [name: string, written: string]>> = {
  string: ['chữ', ' trong ngoặc kép "…"'],
  number: ['số', ''],
  int: ['số nguyên', ''],
  boolean: ['true hoặc false', ''],
  array: ['danh sách', ' trong ngoặc vuông […]'],
  tuple: ['danh sách', ' trong ngoặc vuông […]'],
  object: ['đối tượng', ' trong ngoặc nhọn {…}'],
};
const typeIn = (expected: string): readonly [string, string] => TYPES[expected] ?? ['kiểu khác', ''];

/** By the name that a format has in the schema. */
const FORMATS: Readonly<Record<string, string>> = {
  date: 'Phải là ngày có thật, dạng yyyy-MM-dd (ví dụ: 2026-07-08).',
  'wall-time': 'Giờ phải có dạng HH:mm, từ 00:00 đến 23:59.',
  'plan-id':
    'Mã chỉ gồm chữ thường không dấu, chữ số, dấu chấm và gạch nối ở giữa (ví dụ: ch.cat-ba.tdp-01).',
  'measure-id': 'Mã trường số liệu bắt đầu bằng chữ thường, chỉ gồm chữ không dấu và chữ số (ví dụ: guided).',
  'official-id': 'Mã bắt đầu bằng chữ hoa, chỉ gồm chữ không dấu, chữ số và một dấu chấm (ví dụ: CT1.1).',
  sha256: 'Mã SHA-256 phải gồm 64 chữ số hệ mười sáu viết thường.',
  'source-line': 'Dòng nguồn phải có dạng L57 hoặc L55-57.',
};
const formatIn = (format: string): string => FORMATS[format] ?? 'Không đúng quy cách.';

const COUNTED: Readonly<Record<string, string>> = { string: ' ký tự', array: ' mục' };
const counted = (origin: string): string => COUNTED[origin] ?? '';

const VI = {
  'plan.not-json': (p) => `Tệp không phải JSON: ${p('detail')}`,
  'json.repeated-key': (p) =>
    `Mục này ghi hai lần (dòng:cột ${p('first')} và ${p('again')}); chỉ lần sau được đọc. Đề nghị bỏ một.`,
  'source.hash-differs': (p) => `Tệp nguồn ${p('file')} có SHA-256 ${p('found')}, khác với mã đã ghi.`,
  'source.missing': (p) => `Không đọc được tệp nguồn ${p('file')}.`,
  'schema.missing': () => 'Thiếu mục này.',
  'schema.empty': () => 'Không được để trống.',
  'schema.type': (p) => `Phải là ${typeIn(p('expected')).join('')}.`,
  'schema.least': (p) => `Ít nhất phải là ${p('least')}${counted(p('of'))}.`,
  'schema.above': (p) => `Phải lớn hơn ${p('least')}.`,
  'schema.most': (p) => `Nhiều nhất là ${p('most')}${counted(p('of'))}.`,
  'schema.format': (p) => formatIn(p('format')),
  'schema.value': (p) => `Giá trị được phép: ${p('values')}.`,
  'schema.choice': (p) => `Giá trị được phép: ${p('values')}.`,
  'schema.unknown-key': (p) =>
    `Quy cách tệp kế hoạch không có mục ${p('keys')}. Kiểm tra lại tên mục, hoặc bỏ đi.`,
  'schema.union': () => 'Không đúng dạng nào trong các dạng được phép ở mục này.',
  'schema.other': () => 'Không hợp lệ.',
  'reference.unknown': (p) => `Không có ${p('what')} “${p('id')}” trong kế hoạch.`,
  'duplicate.id': (p) => `Mã “${p('id')}” đã dùng ở ${p('first')}.`,
  'duplicate.name': (p) => `Trùng tên “${p('name')}” với ${p('first')}; đề nghị đặt tên khác để phân biệt.`,
  'plan.own-predecessor': () => 'Kế hoạch không thể kế thừa chính nó.',
  'document.date-range': () => 'Khoảng ngày ban hành ghi ngược: ngày cuối không được trước ngày đầu.',
  'period.order': (p) => `Ngày kết thúc ${p('end')} trước ngày bắt đầu ${p('start')}.`,
  'period.time-zone': (p) => `Không có múi giờ “${p('timeZone')}”.`,
  'calendar.order': (p) => `${p('later')} (${p('at')}) phải sau ${p('earlier')} (${p('earlierAt')}).`,
  'calendar.quiet-hours': (p) => `Giờ nhắc ${p('at')} rơi vào giờ yên lặng ${p('from')}–${p('to')}.`,
  'area.no-root': () => 'Cây địa bàn không có gốc: phải có đúng một địa bàn với parentId là null.',
  'area.many-roots': (p) => `Cây địa bàn có nhiều gốc: ${p('ids')}; chỉ được có một.`,
  'area.cycle': (p) => `Địa bàn “${p('id')}” là cấp trên của chính nó (vòng lặp).`,
  'area.merge-cycle': (p) => `Địa bàn “${p('id')}” nhập vào chính nó (vòng lặp).`,
  'area.merge-below': (p) => `Địa bàn “${p('id')}” nhập vào địa bàn nằm trong nó (vòng lặp).`,
  'area.former-order': () =>
    'Các địa bàn cấp trên trước đây phải xếp theo ngày, từ cũ đến mới, mỗi ngày một lần.',
  'area.validity': (p) => `Ngày hết hiệu lực ${p('to')} trước ngày hiệu lực ${p('from')}.`,
  'area.merge-open': () => 'Địa bàn đã nhập vào địa bàn khác thì phải có ngày hết hiệu lực.',
  'area.bare-code': () =>
    'Không dùng mã số thống kê làm mã địa bàn: một mã có thể thuộc hai địa bàn khác nhau.',
  'unit.no-form': (p) => `Đơn vị “${p('unit')}” phải báo cáo nhưng không có biểu mẫu.`,
  'unit.no-area': (p) => `Đơn vị “${p('unit')}” có báo cáo nhưng không được giao địa bàn nào.`,
  'unit.role-cannot-report': (p) =>
    `Vai trò “${p('role')}” không được gửi báo cáo; đơn vị “${p('unit')}” không thể có biểu mẫu.`,
  'unit.area-twice': () => 'Một địa bàn được ghi hai lần.',
  'unit.lead-cycle': (p) => `Đơn vị “${p('unit')}” chủ trì chính mình (vòng lặp).`,
  'unit.no-standing': () => 'Không có đơn vị nào giữ vai trò cơ quan thường trực (standing).',
  'unit.area-not-valid': (p) => `Địa bàn “${p('id')}” không có hiệu lực trong thời gian của kế hoạch.`,
  'task.incomplete-five': (p) => `Nhiệm vụ thiếu “${FIVE[p('part')] ?? '?'}”.`,
  'task.own-partner': () => 'Đơn vị chịu trách nhiệm không thể phối hợp với chính mình.',
  'task.due-outside': (p) => `Thời hạn ${p('day')} nằm ngoài thời gian của kế hoạch.`,
  'list.owner-not-standing': (p) =>
    `Danh sách “${p('id')}” phải do cơ quan thường trực cung cấp; đơn vị “${p('unit')}” không giữ vai trò này.`,
  'list.bound-cycle': (p) => `Danh sách “${p('id')}” bị giới hạn bởi chính nó (vòng lặp).`,
  'form.measure-twice': () => 'Một trường số liệu được ghi hai lần trong biểu mẫu.',
  'form.not-asked': (p) => `Trường “${p('id')}” không có trong measureIds của biểu mẫu “${p('name')}”.`,
  'form.placed-twice': (p) => `“${p('id')}” đã có ở ${p('first')}; mỗi mục chỉ đứng một chỗ trong biểu mẫu.`,
  'form.group-empty': (p) => `Nhóm “${p('name')}” không có trường số liệu, không có vướng mắc nào.`,
  'form.no-unit': (p) => `Biểu mẫu “${p('name')}” không có đơn vị nào dùng.`,
  'measure.no-form': (p) => `Trường “${p('label')}” không nằm trong biểu mẫu nào, không ai nhập được.`,
  'measure.no-unit': (p) => `Trường “${p('label')}” chỉ có trong biểu mẫu không đơn vị nào dùng.`,
  'measure.two-owners': (p) =>
    `Trường “${p('label')}” chỉ do “${p('owner')}” ghi, nhưng biểu mẫu của ${p('others')} cũng có; số liệu sẽ bị tính hai lần.`,
  'rule.same-measure': (p) => `Quy tắc ${p('code')} so sánh một trường với chính nó.`,
  'rule.no-common-form': (p) =>
    `Quy tắc ${p('code')}: không biểu mẫu nào có cả “${p('measure')}” và “${p('other')}”.`,
  'privacy.free-text': (p) =>
    `Biểu mẫu “${p('name')}” có ô ghi chữ nhưng privacy.freeTextMax là 0: chưa có quy định bảo vệ dữ liệu cá nhân cho ô này.`,
  'indicator.visits': (p) =>
    `“${p('id')}” đếm lượt, không được cộng vào chỉ số tính theo ${p('unitOfCount')}.`,
  'indicator.no-denominator': (p) => `Chỉ số loại “${p('kind')}” là tỷ lệ nên phải có mẫu số.`,
  'indicator.count-with-denominator': () => 'Chỉ số loại “count” là số đếm nên không có mẫu số.',
  'indicator.ranked-count': () => 'Không xếp hạng theo số đếm không có mẫu số.',
  'target.foreign-headline': (p) => `Chỉ số “${p('id')}” không thuộc chỉ tiêu “${p('target')}”.`,
  'digest.encouraged-ranked': (p) => `Chỉ số khuyến khích “${p('id')}” không được xếp hạng.`,
  'delivery.no-recipient': () =>
    'Kế hoạch gửi bản tin nhưng không có nơi nhận nào ghi đơn vị (unitId) và kênh gửi (channels).',
  'delivery.not-sent': (p) =>
    `Nơi nhận “${p('name')}” có kênh gửi nhưng kế hoạch không có mục digest.delivery, bản tin sẽ không được gửi.`,
  'delivery.no-unit': (p) =>
    `Nơi nhận “${p('name')}” có kênh gửi nhưng không ghi đơn vị (unitId) để biết gửi cho ai.`,
  'delivery.no-channel': (p) => `Nơi nhận “${p('name')}” ghi đơn vị nhưng không có kênh gửi (channels).`,
  'delivery.may-not-read': (p) =>
    `Đơn vị “${p('unit')}” có vai trò “${p('role')}”, không được đọc bản tin nên không thể nhận thư.`,
  'delivery.twice': (p) => `Đơn vị “${p('unit')}” đã là nơi nhận ở ${p('first')}.`,
  'delivery.before-digest': (p) => `Giờ gửi (${p('from')}) trước giờ phát hành bản tin (${p('digest')}).`,
} satisfies Record<string, Sentence>;

export type PlanFaultCode = keyof typeof VI;

/** A Problem of a plan file. **Shape**: `path` as people write it, `tasks[3].product.text`. */
export interface PlanFault {
  code: PlanFaultCode;
  path: string;
  params: Problem['params'];
}

/** Returns one fault. */
export const fault = (path: string, code: PlanFaultCode, params: PlanFault['params'] = {}): PlanFault => ({
  ...{ code, path, params },
});

/** Returns the fault as a Vietnamese sentence, ready to stand behind its place. */
export const explainFault = ({ code, params }: PlanFault): string => sentenceOf(VI[code], params);

const NO_FORM = 'Không đúng một dạng nào được phép của mục này.';

/** Where the words became better: those that decisions of rules 1 to 3 hold. They called a wrong day a wrong hour. */
const AS_DECIDED: Partial<Record<PlanFaultCode, Sentence>> = {
  'schema.type': (p) => `Phải là ${typeIn(p('expected'))[0]}.`,
  'schema.least': (p) => `Ít nhất ${p('least')}${counted(p('of'))}.`,
  'schema.above': (p) => `Ít nhất ${p('least')}.`,
  'schema.most': (p) => `Nhiều nhất ${p('most')}${counted(p('of'))}.`,
  'schema.format': (p) => formatIn(p('format') === 'date' ? 'wall-time' : p('format')),
  'schema.value': (p) => `Chỉ nhận một trong các giá trị: ${p('values')}.`,
  'schema.unknown-key': (p) => `Mục lạ, không có trong lược đồ: ${p('keys')}.`,
  'schema.choice': () => NO_FORM,
  'schema.union': () => NO_FORM,
  'document.date-range': () => 'Khoảng ngày ban hành: ngày sau phải không trước ngày đầu.',
};

/** Returns the fault as a refused `plan.load` tells it. Never changes a word: journals are decided again with it. */
export const explainAsDecided = ({ code, params }: PlanFault): string =>
  sentenceOf(AS_DECIDED[code] ?? VI[code], params);
