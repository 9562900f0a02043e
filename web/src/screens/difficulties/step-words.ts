/** Words of a difficulty's life, loaded with its sheet: a daily form needs none of them. */
import { useContext } from 'preact/hooks';
import type { DifficultyStatus } from '#schema/difficulty.ts';
import type { StepKind, StepRule } from '#domain/difficulty-steps.ts';
import { SpeechContext } from '../../i18n/language.ts';

type Place = NonNullable<StepRule['words']>;

interface StepWords {
  open: string;
  openOf: (unit: string) => string;
  states: Record<DifficultyStatus, string>;
  /** What each step is called on its button. */
  steps: Record<StepKind, string>;
  /** What its words are. */
  places: Record<Place, string>;
  history: string;
  raised: string;
  by: (unit: string, role: string) => string;
  next: string;
  nothingToDo: string;
  into: string;
  noOlder: string;
  mergedInto: (name: string) => string;
  body: string;
  documentNumber: string;
  sentDay: string;
  dueDay: string;
  letter: (body: string, number: string, sent: string) => string;
  due: (day: string) => string;
  noPersonalData: string;
  save: string;
  done: string;
}

const vi: StepWords = {
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
  },
  history: 'Quá trình xử lý',
  raised: 'Nêu vướng mắc',
  by: (unit, role) => (unit === '' ? role : `${unit} (${role})`),
  next: 'Việc có thể làm',
  nothingToDo: 'Hiện không có việc nào chờ tài khoản này.',
  into: 'Gộp vào vướng mắc nêu trước',
  noOlder: 'Không có vướng mắc nào nêu trước để gộp vào.',
  mergedInto: (name) => `Gộp vào: ${name}`,
  body: 'Cơ quan nhận',
  documentNumber: 'Số văn bản',
  sentDay: 'Ngày gửi',
  dueDay: 'Hạn trả lời (nếu có)',
  letter: (body, number, sent) => `Văn bản ${number} gửi ${body} ngày ${sent}`,
  due: (day) => `hạn trả lời ${day}`,
  noPersonalData: 'Không ghi họ tên, số giấy tờ, số điện thoại của người dân.',
  save: 'Ghi nhận',
  done: 'Đã ghi nhận.',
};

const en: StepWords = {
  open: 'View, act',
  openOf: (unit) => `difficulty of ${unit}`,
  states: {
    new: 'New',
    received: 'Received by the police',
    'needs-more': 'Waiting for more from the unit',
    guided: 'Guidance given',
    submitted: 'Put to the People’s Committee',
    directed: 'Directed by the People’s Committee',
    petitioned: 'Petition sent to a competent authority',
    answered: 'Answer received',
    solved: 'Solved',
    closed: 'Closed',
    merged: 'Merged',
  },
  steps: {
    'difficulty.receive': 'Receive',
    'difficulty.ask': 'Ask for more',
    'difficulty.add': 'Add',
    'difficulty.guide': 'Give guidance',
    'difficulty.merge': 'Merge',
    'difficulty.submit': 'Put to the Committee',
    'difficulty.direct': 'Direct',
    'difficulty.petition': 'Petition an authority',
    'difficulty.answer': 'Record the answer',
    'difficulty.solve': 'Solved',
    'difficulty.close': 'Close the difficulty',
    'difficulty.reopen': 'Reopen',
  },
  places: { answer: 'Answer', description: 'What is added', proposal: 'Proposal', reason: 'Reason' },
  history: 'What became of it',
  raised: 'Raised',
  by: (unit, role) => (unit === '' ? role : `${unit} (${role})`),
  next: 'What can be done',
  nothingToDo: 'Nothing waits for this account.',
  into: 'Merge into a difficulty raised before',
  noOlder: 'No difficulty was raised before this one.',
  mergedInto: (name) => `Merged into: ${name}`,
  body: 'Authority',
  documentNumber: 'Document number',
  sentDay: 'Sent on',
  dueDay: 'Answer due (if any)',
  letter: (body, number, sent) => `Letter ${number} to ${body}, ${sent}`,
  due: (day) => `answer due ${day}`,
  noPersonalData: 'No citizen’s name, document number or telephone number.',
  save: 'Record',
  done: 'Recorded.',
};

export function useStepWords(): StepWords {
  return { vi, en }[useContext(SpeechContext).language];
}
