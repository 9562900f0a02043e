/**
 * What the emulator saw of the rules: every boolean sub-expression must have been true once and false once, or a
 * door was never tried from one side. It reads the emulator's own report and never guesses.
 */

interface Seen {
  value: { boolValue?: boolean } & Record<string, unknown>;
  count: number;
}
interface Expression {
  sourcePosition: { line?: number; currentOffset?: number; endOffset?: number };
  values?: Seen[];
  children?: Expression[];
}

/** Sub-expressions that cannot be both, each with its reason. */
const EXCEPTIONS: readonly { expression: string; reason: string }[] = [
  {
    expression: 'false',
    reason: 'The door of the sign-in cards opens to nobody, and a door has to say something.',
  },
];

interface Gap {
  line: number;
  expression: string;
  missing: 'true' | 'false' | 'both';
}

/**
 * Returns the sub-expressions that were not seen both true and false, in order of line, and how many were looked at.
 * A place with no value at all counts as never tried, whatever its type would be.
 */
export async function readCoverage(
  host: string,
  projectId: string,
  rules: string,
): Promise<{ looked: number; gaps: Gap[] }> {
  const answer = await fetch(`http://${host}/emulator/v1/projects/${projectId}:ruleCoverage`);
  if (!answer.ok) throw new Error(`The emulator gave no coverage: ${answer.status}`);
  const { report } = (await answer.json()) as { report: Expression[] };
  const expressions = distinct(report.flatMap(withDescendants));
  const gaps = expressions.flatMap((expression) => gapOf(expression, rules)).sort((a, b) => a.line - b.line);
  const excepted = new Set(EXCEPTIONS.map(({ expression }) => expression));
  return { looked: expressions.length, gaps: gaps.filter(({ expression }) => !excepted.has(expression)) };
}

function withDescendants(expression: Expression): Expression[] {
  return [expression, ...(expression.children ?? []).flatMap(withDescendants)];
}

/** One expression is reported under every place that holds it: their values are one expression's values. */
function distinct(expressions: readonly Expression[]): Expression[] {
  const found = new Map<string, Expression>();
  for (const expression of expressions) {
    const { currentOffset = 0, endOffset = 0 } = expression.sourcePosition;
    const key = `${currentOffset}-${endOffset}`;
    const known = found.get(key);
    found.set(key, { ...expression, values: [...(known?.values ?? []), ...(expression.values ?? [])] });
  }
  return [...found.values()];
}

function gapOf({ sourcePosition, values = [] }: Expression, rules: string): Gap[] {
  const { line = 0, currentOffset = 0, endOffset = 0 } = sourcePosition;
  const expression = rules.slice(currentOffset, endOffset + 1).replace(/\s+/g, ' ');
  if (values.length === 0) return [{ line, expression, missing: 'both' }];
  const truths = values.flatMap(({ value }) => (value.boolValue === undefined ? [] : [value.boolValue]));
  if (truths.length === 0 || (truths.includes(true) && truths.includes(false))) return [];
  return [{ line, expression, missing: truths.includes(true) ? 'false' : 'true' }];
}
