/**
 * The faults of shape: what zod found, said in Vietnamese at its place. The five "rõ" of a task get their own
 * sentences, because a task that lacks one is the fault this lint exists for. Never looks across sections.
 */
import { Plan } from '#schema/plan.ts';
import { fault, pathText, type PlanFault } from './fault.ts';

type Path = readonly PropertyKey[];

const FIVE: Record<string, string> = {
  person: 'rõ người (đơn vị và chức vụ chịu trách nhiệm)',
  work: 'rõ việc (nội dung công việc)',
  responsibility: 'rõ trách nhiệm (chủ trì hay phối hợp, với đơn vị nào)',
  progress: 'rõ tiến độ (thời hạn và chế độ báo cáo)',
  product: 'rõ sản phẩm (kết quả phải có)',
};

const TYPES: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  tuple: 'danh sách',
  object: 'đối tượng',
};

const DAY = 'Phải là ngày có thật, dạng yyyy-MM-dd (ví dụ: 2026-07-08).';

/** The rule in words, for the patterns that this plan's schema has. */
const FORMAT_BY_PATTERN: readonly [RegExp, string][] = [
  [
    /a-z0-9\]\+\(\[\.-\]/,
    'Mã chỉ gồm chữ thường không dấu, chữ số, dấu chấm và gạch nối ở giữa (ví dụ: ch.cat-ba.tdp-01).',
  ],
  [
    /\^\[a-z\]\[A-Za-z0-9\]/,
    'Mã trường số liệu bắt đầu bằng chữ thường, chỉ gồm chữ không dấu và chữ số (ví dụ: guided).',
  ],
  [
    /\^\[A-Z\]\[A-Za-z0-9\]/,
    'Mã bắt đầu bằng chữ hoa, chỉ gồm chữ không dấu, chữ số và một dấu chấm (ví dụ: CT1.1).',
  ],
  [/\[01\]/, 'Giờ phải có dạng HH:mm, từ 00:00 đến 23:59.'],
  [/0-9a-f\]\{64\}/, 'Mã SHA-256 phải gồm 64 chữ số hệ mười sáu viết thường.'],
  [/\^L/, 'Dòng nguồn phải có dạng L57 hoặc L55-57.'],
];

/** Advice about a text that has not the form it must have. */
type Advice = (issue: Pick<Issue, 'format' | 'pattern'>) => string;

const byPattern: Advice = ({ pattern = '' }) =>
  FORMAT_BY_PATTERN.find(([mark]) => mark.test(pattern))?.[1] ?? 'Không đúng quy cách.';

/** A day has a pattern of its own, in which that of an hour seems to stand: what it is called decides first. */
const byFormat: Advice = (issue) => (issue.format === 'date' ? DAY : byPattern(issue));

/** The parts of a zod issue that a sentence is made of. */
interface Issue {
  code: string;
  path: Path;
  input?: unknown;
  expected?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
  origin?: string;
  format?: string;
  pattern?: string;
  keys?: string[];
  values?: readonly unknown[];
  errors?: readonly (readonly Issue[])[];
}

const isEmpty = (input: unknown): boolean =>
  input === undefined || input === null || (typeof input === 'string' && input.trim() === '');

const missingFive = (path: Path, input: unknown): PlanFault | null => {
  const [section, , part] = path;
  if (section !== 'tasks' || typeof part !== 'string' || !isEmpty(input)) return null;
  const meaning = FIVE[part];
  if (meaning === undefined) return null;
  return fault(pathText(path), `task.missing-${part}`, `Nhiệm vụ thiếu “${meaning}”.`);
};

const counted = (origin: string | undefined): string =>
  origin === 'string' ? ' ký tự' : origin === 'array' ? ' mục' : '';

const sentence = (issue: Issue, advice: Advice): [code: string, reason: string] => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? ['schema.missing', 'Thiếu mục này.']
        : ['schema.type', `Phải là ${TYPES[issue.expected ?? ''] ?? 'kiểu khác'}.`];
    case 'too_small':
      return isEmpty(issue.input)
        ? ['schema.missing', 'Không được để trống.']
        : ['schema.range', `Ít nhất ${String(issue.minimum)}${counted(issue.origin)}.`];
    case 'too_big':
      return ['schema.range', `Nhiều nhất ${String(issue.maximum)}${counted(issue.origin)}.`];
    case 'invalid_format':
      return ['schema.format', advice(issue)];
    case 'invalid_value':
      return [
        'schema.value',
        `Chỉ nhận một trong các giá trị: ${(issue.values ?? []).map(String).join(', ')}.`,
      ];
    case 'unrecognized_keys':
      return ['schema.unknown-key', `Mục lạ, không có trong lược đồ: ${(issue.keys ?? []).join(', ')}.`];
    case 'invalid_union':
      return ['schema.union', 'Không đúng một dạng nào được phép của mục này.'];
    default:
      return ['schema.other', 'Không hợp lệ.'];
  }
};

/** The one branch of a union whose keys were meant, if there is one: its faults lie deeper and say more. */
const meantBranch = (issue: Issue): readonly Issue[] | undefined => {
  const fits = (issue.errors ?? []).filter(
    (branch) => !branch.some(({ code, path }) => code === 'unrecognized_keys' && path.length === 0),
  );
  return fits.length === 1 ? fits[0] : undefined;
};

const said = (issue: Issue, before: Path, advice: Advice): PlanFault[] => {
  const path = [...before, ...issue.path];
  const branch = issue.code === 'invalid_union' ? meantBranch(issue) : undefined;
  if (branch !== undefined) return branch.flatMap((inner) => said(inner, path, advice));
  const missing = missingFive(path, issue.input);
  if (missing !== null) return [missing];
  const [code, reason] = sentence(issue, advice);
  return [fault(pathText(path), code, reason)];
};

const faultsOf = (raw: unknown, advice: Advice): PlanFault[] => {
  const parsed = Plan.safeParse(raw, { reportInput: true });
  return parsed.success
    ? []
    : (parsed.error.issues as readonly Issue[]).flatMap((issue) => said(issue, [], advice));
};

/** Returns every fault of shape of a plan file's content; empty when it is a plan of schema `plan/v1`. */
export const schemaFaults = (raw: unknown): PlanFault[] => faultsOf(raw, byFormat);

/** The same faults in the words that decisions in older journals hold: a wrong day was called a wrong hour. */
export const schemaFaultsAsDecided = (raw: unknown): PlanFault[] => faultsOf(raw, byPattern);
