/** The act of sending a daily report: its rules, and the shape that they are read by. */
import { ReportSubmit } from '#schema/payloads.ts';
import type { Report } from '#schema/report.ts';
import type { Act } from './act.ts';
import { reportSubmitRules } from './report-submit-rules.ts';

export const reportSubmit: Act<ReportSubmit, Report> = { ...reportSubmitRules, payload: ReportSubmit };
