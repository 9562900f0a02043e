/**
 * The first block of the page: what the reader is asked to decide, at most three lines, the most urgent first. Each names a cause
 * rather than a symptom, says what to do, and carries what and whom it is about. Nobody is asked to urge themselves. Since rules 7.
 */
import type { Need, TargetLine } from '#schema/digest.ts';
import type { Unit } from '#schema/plan.ts';
import { dayInSentence, namesInWords, officialCount, percent } from '../format.ts';
import { feedersOf, listsIn, silentDays } from './causes.ts';
import { need, type Findings } from './findings.ts';
import { behindLines } from './needs-behind.ts';
import { leadOf, MOST } from './needs-rules-6.ts';

const MOST_NAMES = 4;

/** Returns the lines in order of urgency. Empty when nothing needs a decision. **Source**: context 3.4. */
export function needsOf(found: Findings): Need[] {
  const unfed = unfedTargets(found);
  const named = new Set(unfed.flatMap(({ about }) => about?.unitIds ?? []));
  const explained = new Set(unfed.flatMap(({ about }) => about?.indicatorIds ?? []));
  const [behind, ...others] = behindLines(found, explained);
  return [
    ...unfed,
    silentUnits(found, named),
    withoutLists(found),
    behind ?? null,
    oldDifficulties(found),
    overdue(found),
    waiting(found),
    ...others,
  ]
    .filter((line) => line !== null)
    .slice(0, MOST);
}

/** Targets all of whose units are silent today: their number says nothing but that. One line for the same units. */
function unfedTargets(found: Findings): Need[] {
  const { index, targets, units } = found;
  const silent = new Set(units.filter(({ status }) => status === 'missing').map(({ unitId }) => unitId));
  const groups = new Map<string, { feeders: Unit[]; lines: TargetLine[] }>();
  for (const line of targets) {
    const definition = index.indicators.get(line.indicatorId);
    const feeders = definition && line.targetRatio !== null ? feedersOf(index, definition) : [];
    const isDone = line.forecast?.lacking === 0;
    if (feeders.length === 0 || isDone || line.ratio.numerator === null) continue;
    if (feeders.length > MOST_NAMES || feeders.some(({ id }) => !silent.has(id))) continue;
    const key = feeders.map(({ id }) => id).join(' ');
    const group = groups.get(key) ?? { feeders, lines: [] };
    groups.set(key, { feeders, lines: [...group.lines, line] });
  }
  return [...groups.values()].map(({ feeders, lines }) => {
    const numbers = lines.map(({ shortName, ratio }) => `${shortName} ${percent(ratio)}`).join(', ');
    const names = feeders.map(({ shortName }) => shortName).join(', ');
    const of = { indicatorIds: lines.map(({ indicatorId }) => indicatorId), unitIds: idsOf(feeders) };
    return need(
      'units-silent',
      `${numbers} vì ${names} chưa báo cáo ${sinceWhen(found, feeders)}. ${urge(found, feeders)}`,
      'remind',
      of,
    );
  });
}

function silentUnits(found: Findings, named: ReadonlySet<string>): Need | null {
  const { index, units } = found;
  const daysOf = silentDays(units);
  const silent = units
    .filter(({ status, unitId }) => status === 'missing' && !named.has(unitId))
    .flatMap(({ unitId }) => index.units.get(unitId) ?? [])
    .sort((a, b) => daysOf(b.id) - daysOf(a.id));
  const [first] = silent;
  if (!first) return null;
  const of = { unitIds: idsOf(silent) };
  if (silent.length === 1)
    return need(
      'units-missing',
      `${first.shortName} chưa báo cáo ${sinceWhen(found, silent)}. ${urge(found, silent)}`,
      'remind',
      of,
    );
  const names = silent.map(({ id, shortName }) =>
    daysOf(id) > 1 ? `${shortName} (${officialCount(daysOf(id))} ngày liền)` : shortName,
  );
  const listed = namesInWords(names, MOST_NAMES, 'đơn vị');
  return need(
    'units-missing',
    `${officialCount(silent.length)} đơn vị chưa báo cáo: ${listed}. ${urge(found, silent)}`,
    'remind',
    of,
  );
}

/** The days without a report of those who are silent for the longest. */
function sinceWhen({ units, day }: Findings, silent: readonly Unit[]): string {
  const days = Math.max(...silent.map(({ id }) => silentDays(units)(id)));
  return days > 1
    ? `${officialCount(days)} ngày liền, đến ngày ${dayInSentence(day)}`
    : `ngày ${dayInSentence(day)}`;
}

/** Who is to act: the standing agency; its head where it is silent itself. */
function urge({ plan }: Findings, silent: readonly Unit[]): string {
  const [own, ...more] = silent.filter(({ role }) => role === 'standing');
  if (!own) return `Đề nghị ${leadOf(plan)} đôn đốc.`;
  return more.length + 1 === silent.length
    ? `Đề nghị người đứng đầu ${own.shortName} chỉ đạo báo cáo ngay.`
    : `Đề nghị ${own.shortName} báo cáo ngay và đôn đốc các đơn vị còn lại.`;
}

/** No list at all, or none of those that a target is divided by. */
function withoutLists({ hasBaseline, plan, index, targets }: Findings): Need | null {
  const lead = plan.units.find(({ role }) => role === 'standing');
  if (!hasBaseline) {
    const text = `Chưa có danh sách giao, chưa tính được tỷ lệ. Đề nghị ${leadOf(plan)} cập nhật.`;
    return need('no-baseline', text, 'lists', { unitIds: lead ? [lead.id] : [] });
  }
  const lines = targets.filter(
    ({ targetRatio, ratio }) => targetRatio !== null && ratio.denominator === null,
  );
  const [first] = lines;
  const [listId] = listsIn(index.indicators.get(first?.indicatorId ?? '')?.denominator ?? null);
  const owner = index.units.get(index.lists.get(listId ?? '')?.ownerUnitId ?? '');
  if (!first || !owner) return null;
  const names = lines.map(({ shortName }) => shortName).join(', ');
  const text = `Chưa tính được ${names} vì chưa có danh sách. Đề nghị ${owner.shortName} cập nhật.`;
  const of = { indicatorIds: lines.map(({ indicatorId }) => indicatorId), unitIds: [owner.id] };
  return need('no-list', text, 'lists', of);
}

function oldDifficulties({ difficulties }: Findings): Need | null {
  if (difficulties.olderThanThreshold === 0) return null;
  const text = `${officialCount(difficulties.olderThanThreshold)} vướng mắc quá ${String(difficulties.thresholdDays)} ngày chưa được trả lời. Đề nghị giao đơn vị xử lý.`;
  return need('difficulties-old', text, 'difficulties');
}

function overdue({ tasks }: Findings): Need | null {
  if (tasks.overdue === 0) return null;
  const text = `${officialCount(tasks.overdue)} nhiệm vụ chưa hoàn thành, đã quá hạn. Đề nghị kiểm điểm tiến độ.`;
  return need('tasks-overdue', text, 'tasks');
}

function waiting({ discipline, units }: Findings): Need | null {
  const count = discipline.returned + discipline.held;
  if (count === 0) return null;
  const text = `${officialCount(count)} đơn vị có báo cáo bị trả lại hoặc đến sau giờ chốt, chưa tính vào số liệu.`;
  const unitIds = units
    .filter(({ status }) => status === 'returned' || status === 'held')
    .map(({ unitId }) => unitId);
  return need('reports-waiting', text, 'reports', { unitIds });
}

const idsOf = (units: readonly Unit[]): string[] => units.map(({ id }) => id);
