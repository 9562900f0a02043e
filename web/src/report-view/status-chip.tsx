/** A report's state in one word. Says what the server decided; must never decide anything itself. */
import type { Report, ReportStatus } from '#schema/report.ts';
import { Chip } from '../design/chip.tsx';
import type { Tone } from '../design/notice.tsx';
import { useWords } from '../i18n/language.ts';

const TONES: Record<ReportStatus | 'final', Tone> = {
  received: 'plain',
  returned: 'warn',
  approved: 'good',
  held: 'bad',
  voided: 'bad',
  final: 'good',
};

/** `locked`: whether the report's day is locked, which makes an approved or received one final. */
export function StatusChip({ report, locked }: { report: Pick<Report, 'status'>; locked: boolean }) {
  const { reports } = useWords();
  const { status } = report;
  const state = locked && (status === 'received' || status === 'approved') ? 'final' : status;
  return <Chip tone={TONES[state]}>{reports.states[state]}</Chip>;
}
