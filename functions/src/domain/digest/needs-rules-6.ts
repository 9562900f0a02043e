/** What rules 1 to 6 asked of leaders: kept, so that an edition that was issued stays as it was. */
import type { Discipline, Edition, Line, TargetLine } from '#schema/digest.ts';
import type { Plan } from '#schema/plan.ts';
import { namesInWords, officialCount, percent, tenths } from '../format.ts';

export const MOST = 3;

export interface Findings {
  plan: Plan;
  discipline: Discipline;
  targets: readonly TargetLine[];
  difficulties: Edition['difficulties'];
  tasks: Edition['tasks'];
  hasBaseline: boolean;
}

/** Returns the lines in order of urgency. Empty when nothing needs a decision. **Source**: context 3.4. */
export function needsUntil6(found: Findings): Line[] {
  return [
    missingUnits(found),
    withoutBaseline(found),
    ...behindPace(found),
    oldDifficulties(found),
    overdue(found),
    returned(found),
  ]
    .filter((line) => line !== null)
    .slice(0, MOST);
}

function missingUnits({ discipline, plan }: Findings): Line | null {
  if (discipline.missing === 0) return null;
  const names = namesInWords(discipline.missingUnits, 4, 'đơn vị');
  const text = `${officialCount(discipline.missing)} đơn vị chưa báo cáo: ${names}. Đề nghị ${leadOf(plan)} đôn đốc.`;
  return { code: 'units-missing', text };
}

export function leadOf(plan: Plan): string {
  return plan.units.find(({ role }) => role === 'standing')?.shortName ?? 'cơ quan thường trực';
}

function withoutBaseline({ hasBaseline, plan }: Findings): Line | null {
  if (hasBaseline) return null;
  return {
    code: 'no-baseline',
    text: `Chưa có danh sách giao, chưa tính được tỷ lệ. Đề nghị ${leadOf(plan)} cập nhật.`,
  };
}

function behindPace({ targets, plan }: Findings): Line[] {
  const points = plan.digest.thresholds.behindPoints * 10;
  return targets
    .filter((line) => line.paceGapTenths !== null && line.paceGapTenths < -points)
    .sort((a, b) => (a.paceGapTenths ?? 0) - (b.paceGapTenths ?? 0))
    .slice(0, 1)
    .map((line) => ({
      code: 'behind-pace',
      text: `${line.shortName} mới đạt ${percent(line.ratio)}, chậm ${tenths(Math.abs(line.paceGapTenths ?? 0))} điểm % so với tiến độ cần đạt. Đề nghị tập trung chỉ đạo.`,
    }));
}

function oldDifficulties({ difficulties }: Findings): Line | null {
  if (difficulties.olderThanThreshold === 0) return null;
  const text = `${officialCount(difficulties.olderThanThreshold)} vướng mắc quá ${String(difficulties.thresholdDays)} ngày chưa được trả lời. Đề nghị giao đơn vị xử lý.`;
  return { code: 'difficulties-old', text };
}

function overdue({ tasks }: Findings): Line | null {
  if (tasks.overdue === 0) return null;
  return {
    code: 'tasks-overdue',
    text: `${officialCount(tasks.overdue)} nhiệm vụ chưa hoàn thành, đã quá hạn. Đề nghị kiểm điểm tiến độ.`,
  };
}

function returned({ discipline }: Findings): Line | null {
  const waiting = discipline.returned + discipline.held;
  if (waiting === 0) return null;
  const text = `${officialCount(waiting)} đơn vị có báo cáo bị trả lại hoặc đến sau giờ chốt, chưa tính vào số liệu.`;
  return { code: 'reports-waiting', text };
}
