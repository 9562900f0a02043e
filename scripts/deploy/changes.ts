/**
 * The list of changes a person reads before a deployment touches anything. Only says; decides nothing, and never
 * prints the value of a secret.
 */
import type { LocalState } from './local-state.ts';
import type { Endpoint, Manifest } from './manifest.ts';
import type { ParameterValue } from './parameters.ts';

const count = (value: number): string => new Intl.NumberFormat('vi-VN').format(value);

const ORIGIN: Record<ParameterValue['from'], string> = {
  file: 'từ tệp .env',
  default: 'mặc định, sẽ ghi vào tệp .env của dự án',
  secret: 'bí mật, không in ra',
  unset: 'chưa có giá trị, firebase-tools sẽ hỏi',
};

/** A parameter inside a trigger, replaced by the value it will have. */
const filled = (text: string, values: readonly ParameterValue[]): string =>
  text.replace(
    /\{\{ params\.(\w+) \}\}/g,
    (whole, name) => values.find((parameter) => parameter.name === name)?.value ?? whole,
  );

const trigger = (
  { eventTrigger, scheduleTrigger, httpsTrigger }: Endpoint,
  values: readonly ParameterValue[],
): string => {
  if (scheduleTrigger) {
    const { schedule, timeZone = 'UTC' } = scheduleTrigger;
    return `lịch "${filled(schedule, values)}", múi giờ ${filled(timeZone, values)}`;
  }
  if (eventTrigger) {
    const { document } = eventTrigger.eventFilterPathPatterns ?? {};
    const what = document ?? eventTrigger.eventFilters['topic'] ?? JSON.stringify(eventTrigger.eventFilters);
    const kind = `${eventTrigger.eventType} ở ${what}`;
    return `${kind}, ${eventTrigger.retry ? 'chạy lại khi lỗi' : 'không chạy lại'}`;
  }
  if (httpsTrigger) return `HTTPS, quyền gọi: ${httpsTrigger.invoker?.join(', ') ?? 'theo mặc định'}`;
  return 'loại khác';
};

/** Returns the lines, functions first, in the order of their names. */
export function changeLines(
  projectId: string,
  manifest: Manifest,
  values: readonly ParameterValue[],
  { rules, indexes, fieldOverrides, hosting }: LocalState,
): string[] {
  const endpoints = Object.entries(manifest.endpoints).sort(([a], [b]) => (a < b ? -1 : 1));
  const apis = manifest.requiredAPIs.map(({ api }) => api);
  return [
    `Sẽ thay đổi trong dự án ${projectId}:`,
    `• ${count(endpoints.length)} hàm (thay bản cũ cùng tên):`,
    ...endpoints.map(
      ([name, endpoint]) => `    ${name} [${endpoint.region.join(', ')}]: ${trigger(endpoint, values)}`,
    ),
    ...(apis.length > 0 ? [`• API được bật nếu chưa bật: ${apis.join(', ')}`] : []),
    `• Tham số (${count(values.length)}):`,
    ...values.map(({ name, value, from }) =>
      value === null ? `    ${name}: ${ORIGIN[from]}` : `    ${name} = ${value} (${ORIGIN[from]})`,
    ),
    `• firestore.rules: ${count(rules.lines)} dòng, SHA-256 ${rules.sha256}`,
    `• Chỉ mục Firestore: ${count(indexes)} chỉ mục, ${count(fieldOverrides)} ngoại lệ theo trường`,
    `• Trang web: ${count(hosting.files)} tệp, ${count(hosting.bytes)} byte (kể cả config.json của dự án)`,
  ];
}
