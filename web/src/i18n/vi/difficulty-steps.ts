/** What becomes of a difficulty: its states, its steps, and the words of each. */
import type { StepKind, WordPlace } from '#domain/difficulty-steps.ts';
import type { DifficultyStatus } from '#schema/difficulty.ts';

export interface StepWords {
  open: string;
  openOf: (unit: string) => string;
  states: Record<DifficultyStatus, string>;
  /** What each step is called on its button. */
  steps: Record<StepKind, string>;
  /** What its words are. */
  places: Record<WordPlace, string>;
  history: string;
  raised: string;
  next: string;
  nothingToDo: string;
  giveTask: string;
  into: string;
  noOlder: string;
  mergedInto: (name: string) => string;
  sentDay: string;
  dueDay: string;
  letter: (authority: string, number: string, sent: string) => string;
  due: (day: string) => string;
  noPersonalData: string;
  save: string;
  done: string;
}

export const difficultySteps: StepWords = {
  open: 'Xem, xử lý',
  openOf: (unit) => `vướng mắc của ${unit}`,
  states: {
    new: 'Mới ghi nhận',
    received: 'Công an đã tiếp nhận',
    'needs-more': 'Chờ đơn vị bổ sung',
    guided: 'Đã hướng dẫn',
    submitted: 'Đã trình UBND đặc khu',
    directed: 'UBND đã chỉ đạo',
    petitioned: 'Đã kiến nghị cấp có thẩm quyền',
    answered: 'Có văn bản trả lời',
    solved: 'Đã giải quyết',
    closed: 'Đã đóng',
    merged: 'Đã gộp',
  },
  steps: {
    'difficulty.receive': 'Tiếp nhận',
    'difficulty.ask': 'Trả lại bổ sung',
    'difficulty.add': 'Bổ sung',
    'difficulty.guide': 'Hướng dẫn',
    'difficulty.merge': 'Gộp trùng',
    'difficulty.submit': 'Trình UBND',
    'difficulty.direct': 'Cho ý kiến chỉ đạo',
    'difficulty.petition': 'Kiến nghị cấp trên',
    'difficulty.answer': 'Ghi văn bản trả lời',
    'difficulty.solve': 'Đã giải quyết',
    'difficulty.close': 'Đóng vướng mắc',
    'difficulty.reopen': 'Mở lại',
  },
  places: {
    answer: 'Nội dung trả lời',
    description: 'Nội dung bổ sung',
    proposal: 'Nội dung đề xuất',
    reason: 'Lý do',
    authority: 'Cơ quan nhận',
    documentNumber: 'Số văn bản',
  },
  history: 'Quá trình xử lý',
  raised: 'Nêu vướng mắc',
  next: 'Việc có thể làm',
  nothingToDo: 'Hiện không có việc nào chờ tài khoản này.',
  into: 'Gộp vào vướng mắc nêu trước',
  noOlder: 'Không có vướng mắc nào nêu trước để gộp vào.',
  mergedInto: (name) => `Gộp vào: ${name}`,
  sentDay: 'Ngày gửi',
  dueDay: 'Hạn trả lời (nếu có)',
  letter: (authority, number, sent) => `Văn bản ${number} gửi ${authority} ngày ${sent}`,
  due: (day) => `hạn trả lời ${day}`,
  noPersonalData: 'Không ghi họ tên, số giấy tờ, số điện thoại của người dân.',
  save: 'Ghi nhận',
  done: 'Đã ghi nhận.',
  giveTask: 'Giao việc',
};
