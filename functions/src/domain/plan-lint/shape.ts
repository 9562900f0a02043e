/**
 * The faults of shape: what zod found, as faults at their places. The five "rõ" of a task get a sentence of their own,
 * because a task that lacks one is the fault this lint exists for. Never looks across sections.
 */
import { Plan } from '#schema/plan.ts';
import { fault, isOfFive, type PlanFault } from './fault.ts';

type Path = readonly PropertyKey[];

/** Returns the path of a zod issue as people write it: `tasks[3].product.text`. */
export const pathText = (path: Path): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${String(key)}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '') || '(toàn tệp)';

/** The parts of a zod issue that a sentence is made of. */
interface Issue {
  code: string;
  path: Path;
  input?: unknown;
  expected?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
  inclusive?: boolean;
  origin?: string;
  format?: string;
  keys?: readonly string[];
  values?: readonly unknown[];
  /** What a union of named forms takes for the name. */
  options?: readonly unknown[];
  errors?: readonly (readonly Issue[])[];
}

const isEmpty = (input: unknown): boolean =>
  input === undefined || input === null || (typeof input === 'string' && input.trim() === '');

const listed = (values: readonly unknown[] = []): string => values.map(String).join(', ');

const faultAt = (path: string, issue: Issue): PlanFault => {
  const { code, input, origin = '' } = issue;
  if (code === 'invalid_type' && input === undefined) return fault(path, 'schema.missing');
  if (code === 'invalid_type') return fault(path, 'schema.type', { expected: issue.expected ?? '' });
  if (code === 'too_small') {
    if (isEmpty(input)) return fault(path, 'schema.empty');
    const below = issue.inclusive === false ? 'schema.above' : 'schema.least';
    return fault(path, below, { least: String(issue.minimum), of: origin });
  }
  if (code === 'too_big') return fault(path, 'schema.most', { most: String(issue.maximum), of: origin });
  if (code === 'invalid_format') return fault(path, 'schema.format', { format: issue.format ?? '' });
  if (code === 'invalid_value') return fault(path, 'schema.value', { values: listed(issue.values) });
  if (code === 'unrecognized_keys') return fault(path, 'schema.unknown-key', { keys: listed(issue.keys) });
  if (code === 'invalid_union' && issue.options)
    return fault(path, 'schema.choice', { values: listed(issue.options) });
  return fault(path, code === 'invalid_union' ? 'schema.union' : 'schema.other');
};

/** The one branch of a union whose keys were meant, if there is one: its faults lie deeper and say more. */
const meantBranch = ({ code, errors = [] }: Issue): readonly Issue[] | undefined => {
  if (code !== 'invalid_union') return undefined;
  const fits = errors.filter(
    (branch) => !branch.some((inner) => inner.code === 'unrecognized_keys' && inner.path.length === 0),
  );
  return fits.length === 1 ? fits[0] : undefined;
};

const found = (issue: Issue, before: Path): PlanFault[] => {
  const path = [...before, ...issue.path];
  const branch = meantBranch(issue);
  if (branch) return branch.flatMap((inner) => found(inner, path));
  const [section, , part] = path;
  if (section === 'tasks' && typeof part === 'string' && isOfFive(part) && isEmpty(issue.input))
    return [fault(pathText(path), 'task.incomplete-five', { part })];
  return [faultAt(pathText(path), issue)];
};

/** Returns every fault of shape of a plan file's content; empty when it is a plan of schema `plan/v1`. */
export const shapeFaults = (raw: unknown): PlanFault[] => {
  const issues: readonly Issue[] = Plan.safeParse(raw, { reportInput: true }).error?.issues ?? [];
  return issues.flatMap((issue) => found(issue, []));
};
