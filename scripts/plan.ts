/**
 * `npm run plan -- check FILE`: says everything that is wrong with a plan file, each with its place and reason,
 * before a campaign runs on it. Reads files, writes nothing.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { explainFault, fault, type PlanFault } from '#domain/plan-lint/fault.ts';
import { Plan } from '#schema/plan.ts';
import { faultsOfPlanText } from './plan-text.ts';

const USAGE = 'Cách dùng: npm run plan -- check TỆP';

const EXIT = { good: 0, faulty: 1, usage: 2 } as const;
type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Where the lines of a command go. */
export interface Output {
  out: (line: string) => void;
  err: (line: string) => void;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const parseMessage = (text: string): string | null => {
  try {
    JSON.parse(text);
    return null;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
};

/**
 * The offset of the first character that cannot be JSON. V8 names it for most faults but not for an unexpected
 * token; every longer prefix has the same fault, so halving finds the shortest.
 */
const offsetOf = (text: string, message: string): number => {
  const named = /at position (\d+)/.exec(message)?.[1];
  if (named !== undefined) return Number(named);
  if (!message.startsWith('Unexpected token')) return text.length;
  let [good, bad] = [0, text.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (parseMessage(text.slice(0, middle))?.startsWith('Unexpected token') === true) bad = middle;
    else good = middle;
  }
  return good;
};

const notJson = (text: string, message: string): string => {
  const offset = offsetOf(text, message);
  const before = text.slice(0, offset).split('\n');
  const position = `${String(before.length)}:${String((before.at(-1) ?? '').length + 1)}`;
  if (text.startsWith('\uFEFF'))
    return '1:1: Không phải JSON: tệp có dấu BOM ở đầu; lưu lại dạng UTF-8 không BOM.';
  if (/Unterminated string/.test(message))
    return `${position}: Không phải JSON: chuỗi chữ chưa đóng ngoặc kép.`;
  const found = text[offset];
  if (found === undefined) return `${position}: Không phải JSON: tệp kết thúc giữa chừng.`;
  return `${position}: Không phải JSON: ký tự ${JSON.stringify(found)} không đúng chỗ (thiếu hoặc thừa dấu phẩy, ngoặc, dấu ngoặc kép?).`;
};

/** The source document that the plan names stands beside it and is the one that was meant. */
const sourceFaults = (plan: Plan, planFile: string): PlanFault[] => {
  const source = plan.document.source;
  if (source === null) return [];
  const path = 'document.source';
  try {
    const found = sha256(readFileSync(resolve(dirname(planFile), source.file)));
    if (found === source.sha256) return [];
    return [fault(path, 'source.hash-differs', { file: source.file, found })];
  } catch {
    return [fault(path, 'source.missing', { file: source.file })];
  }
};

const summary = (plan: Plan, bytes: Uint8Array): string => {
  const counts = [
    `${String(plan.units.length)} đơn vị`,
    `${String(plan.areas.length)} địa bàn`,
    `${String(plan.tasks.length)} nhiệm vụ`,
    `${String(plan.indicators.length)} chỉ số`,
  ];
  return `${plan.id} phiên bản ${String(plan.version)} hợp lệ: ${counts.join(', ')}; SHA-256 ${sha256(bytes)}`;
};

const check = (file: string, { out, err }: Output): Exit => {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    err(`${file}: Không đọc được tệp; kiểm tra lại đường dẫn.`);
    return EXIT.faulty;
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    err(`${file}: Tệp không phải văn bản UTF-8; lưu lại dạng UTF-8.`);
    return EXIT.faulty;
  }
  const message = parseMessage(text);
  if (message !== null) {
    err(`${file}:${notJson(text, message)}`);
    return EXIT.faulty;
  }
  const parsed = Plan.safeParse(JSON.parse(text));
  const faults = [...faultsOfPlanText(text), ...(parsed.success ? sourceFaults(parsed.data, file) : [])];
  for (const found of faults) err(`${found.path}: ${explainFault(found)}`);
  if (!parsed.success || faults.length > 0) {
    err(`${file}: ${String(faults.length)} lỗi.`);
    return EXIT.faulty;
  }
  out(summary(parsed.data, bytes));
  return EXIT.good;
};

/** One verb, one line: a verb takes the file and answers with the exit code. */
const VERBS: Readonly<Record<string, (file: string, output: Output) => Exit | Promise<Exit>>> = {
  check,
};

/**
 * Returns the exit code: 0 the plan is good, 1 it is not (or not readable), 2 the command was not understood.
 * **Errors**: none thrown; every reason is a Vietnamese line on `err`.
 */
export const main = async (args: readonly string[], output: Output): Promise<Exit> => {
  const [verb = '', file, ...rest] = args;
  const run = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (run === undefined || file === undefined || rest.length > 0) {
    output.err(USAGE);
    return EXIT.usage;
  }
  return run(file, output);
};

if (import.meta.main) {
  process.exitCode = await main(process.argv.slice(2), { out: console.log, err: console.error });
}
