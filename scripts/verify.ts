/**
 * `npm run verify -- DIR [--json]`: the auditor's command. Reads a Firestore export offline, computes everything again
 * from the journal and names the first document that does not match. Writes nothing, asks no network.
 */
import { parseArgs } from 'node:util';
import type { Difference, Reason } from '#domain/proof/differences.ts';
import type { Note } from '#domain/proof/notes.ts';
import { verifyDocuments, type Verdict } from '#domain/proof/verify.ts';
import { ExportFault } from './export-reader/export-fault.ts';
import { plainDocuments } from './export-reader/plain-document.ts';
import { readExport } from './export-reader/read-export.ts';

const USAGE = 'Cách dùng: npm run verify -- THƯ_MỤC [--json]';

/** 0: every value matched. 1: differences. 2: the export cannot be read. 64: the command was not understood. */
type Exit = 0 | 1 | 2 | 64;

/** Where the lines of the command go. */
export interface Output {
  out: (line: string) => void;
  err: (line: string) => void;
}

/** More than this on a screen helps nobody; `--json` has as many as the audit lists. */
const LISTED = 40;
const LONGEST_VALUE = 120;

const count = (value: number): string => new Intl.NumberFormat('vi-VN').format(value);

/** An instant of the year 9999 is no number that JSON holds. */
const bigintAsText = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? String(value) : value;

const shown = (value: unknown): string => {
  if (value === undefined) return '(không có)';
  const text = JSON.stringify(value, bigintAsText);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
};

const SENTENCES: Record<Reason, (found: Difference) => string> = {
  differs: ({ field, stored, recomputed }) =>
    `${field ?? ''}: đã lưu ${shown(stored)}, tính lại ${shown(recomputed)}`,
  missing: () => 'tính lại thì phải có, nhưng bản xuất không có tài liệu này',
  unexpected: () => 'có trong bản xuất, nhưng không mục nhật ký nào dẫn đến tài liệu này',
  unanswered: () => 'mục nhật ký chưa có quyết định',
  unreadable: ({ stored }) =>
    `không phải một mục nhật ký hợp lệ và không có trong vùng cách ly (${shown(stored)})`,
  answerable: ({ recomputed }) => `bị cách ly dù quy tắc trả lời được (${shown(recomputed)})`,
  'not-blanked': () => 'còn chứa dữ liệu cá nhân lẽ ra đã bị xóa',
  'not-recomputable': ({ stored }) => `không tính lại được (${shown(stored)})`,
  stranger: () => 'không thuộc bộ sưu tập nào của hệ thống',
};

const NOTES: Record<Note['code'], string> = {
  'no-journal': 'bản xuất không có mục nhật ký nào, nên không chứng minh được điều gì',
  'demonstration-clock': 'lần đặt đồng hồ minh họa; số liệu này không phải của một chiến dịch thật',
  'other-rules': 'quyết định theo phiên bản quy tắc khác với phiên bản đang dùng để kiểm tra',
  'set-aside': 'mục nhật ký bị cách ly, không được tính',
  blanked: 'mục đã bị xóa nội dung vì chứa dữ liệu cá nhân',
  traceless: 'mục bị từ chối khi chưa có hồ sơ nào, không để lại dấu trên hồ sơ',
  overtaken: 'mục đến sau mục mới hơn của cùng hồ sơ; thứ tự lấy theo quyết định đã lưu',
  'decided-too-early': 'mục bị từ chối vì chưa có hồ sơ, dù theo thời gian thì hồ sơ đã có',
  'not-recomputed-deliveries':
    'thư (deliveries): trả lời của máy chủ thư không tính lại được; chỉ đối chiếu bản tin có thật và mã băm',
  'not-recomputed-jobs': 'tài liệu điều hành (jobs) không tính lại',
  'not-recomputed-quarantine': 'tài liệu trong vùng cách ly (quarantine) không tính lại',
};

const sentence = (found: Difference): string => `${found.document}: ${SENTENCES[found.reason](found)}`;
const noteLine = ({ code, count: many, of }: Note): string =>
  code === 'no-journal'
    ? `Lưu ý: ${NOTES[code]}.`
    : `Lưu ý: ${count(many)} ${NOTES[code]}: ${of.slice(0, 3).join(', ')}${many > 3 ? '…' : ''}`;

const printForPeople = (verdict: Verdict, { out }: Output): void => {
  const { decisions, records, totals, denominators, indicators, digests, deliveries = 0 } = verdict.checked;
  out(
    `Đã tính lại từ nhật ký: ${count(decisions)} quyết định, ${count(records)} hồ sơ, ${count(totals)} bảng tổng, ` +
      `${count(denominators)} mẫu số, ${count(indicators)} bộ chỉ số, ${count(digests)} bản tin.` +
      (deliveries > 0 ? ` Đã đối chiếu bản tin của ${count(deliveries)} thư.` : ''),
  );
  for (const note of verdict.notes) out(noteLine(note));
  const [first, ...rest] = verdict.differences;
  if (first) {
    out(`Tài liệu đầu tiên không khớp: ${sentence(first)}`);
    for (const found of rest.slice(0, LISTED - 1)) out(`  ${sentence(found)}`);
    const unlisted = verdict.count - Math.min(verdict.differences.length, LISTED);
    if (unlisted > 0)
      out(`  … và ${count(unlisted)} sai lệch nữa, ở tất cả ${count(verdict.documents)} tài liệu.`);
  }
  out(`Sai lệch: ${count(verdict.count)} / ${count(verdict.values)} giá trị`);
};

const printAsJson = (
  { ok, checked, values, count: differing, documents, differences, notes }: Verdict,
  { out }: Output,
) => {
  const verdict = {
    ...{ ok, checked, values, differingValues: differing, differingDocuments: documents, differences },
    notes: notes.map(noteLine),
  };
  out(JSON.stringify(verdict, bigintAsText, 2));
};

const printFault = (fault: ExportFault, asJson: boolean, { out, err }: Output): void => {
  const { file, offset, reason } = fault;
  if (asJson) out(JSON.stringify({ ok: false, fault: { file, offset, reason } }, null, 2));
  err(`Không đọc được bản xuất: ${file}, byte ${String(offset)}: ${reason}`);
};

/** Returns the exit code. **Errors**: none for a bad export or bad arguments; a defect of ours is thrown. */
export const main = (args: readonly string[], output: Output): Exit => {
  let read: { dir: string; asJson: boolean };
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [dir, ...more] = positionals;
    if (dir === undefined || more.length > 0) throw new RangeError('one folder');
    read = { dir, asJson: values.json };
  } catch {
    output.err(USAGE);
    return 64;
  }
  try {
    const verdict = verifyDocuments(plainDocuments(readExport(read.dir)));
    (read.asJson ? printAsJson : printForPeople)(verdict, output);
    return verdict.ok ? 0 : 1;
  } catch (fault) {
    if (!(fault instanceof ExportFault)) throw fault;
    printFault(fault, read.asJson, output);
    return 2;
  }
};

if (import.meta.main) {
  process.exitCode = main(process.argv.slice(2), { out: console.log, err: console.error });
}
