/** The server's reasons in English. A code that is missing here does not compile. A plan's own messages stay as written. */
import { dayInWords } from '#domain/format.ts';
import type { Problem, ProblemCode } from '#schema/problem.ts';

const STATES: Readonly<Record<string, string>> = {
  received: 'received',
  returned: 'returned',
  approved: 'approved',
  held: 'held',
  voided: 'voided',
  issued: 'issued',
  'in-progress': 'in progress',
  completed: 'handed in',
  accepted: 'accepted',
};

type Sentence = (value: (name: string) => string) => string;

const EN: Record<ProblemCode, Sentence> = {
  'entry.malformed': (p) => `What was sent does not have the right structure (${p('detail')}).`,
  'entry.unknown-kind': () => 'The system does not take this kind of content.',
  'entry.too-large': (p) => `What was sent is too large (at most ${p('max')} characters). It is not kept.`,
  'entry.too-many': (p) =>
    `The account sent ${p('count')} entries within a minute (at most ${p('max')}). Wait a minute, then send again.`,
  'entry.clock-impossible': () => 'The date of the device is wrong. Set its clock, then send again.',
  'entry.more-faults': (p) => `${p('more')} more faults are not listed here.`,
  'entry.set-aside': () =>
    'The system could not process this entry and set it aside; the administrator has been told. Check it, then send again.',
  'entry.role-not-allowed': () => 'This account may not do that.',
  'entry.author-not-active': () => 'The account has no role in this campaign, is suspended, or was revoked.',
  'entry.forged-author': () => 'The sender is not the account that is signed in.',
  'entry.carrier-not-allowed': () =>
    'Who sent this for its author may not: another unit, no role any more, or nothing that is sent for others. The author sends it again.',
  'entry.own-work': () => 'Nobody may judge their own work (approve, return, grant roles).',
  'entry.unknown-campaign': () => 'There is no such campaign.',
  'entry.wrong-target': () => 'What was sent does not fit the record that it names.',
  'entry.emulator-only': () => 'This can only be done in the demonstration.',
  'record.stale': (p) =>
    `There is a newer version (${p('current')}; this device started from ${p('base')}). Compare, then send again.`,
  'record.missing': () => 'There is no such record yet.',
  'record.wrong-state': (p) =>
    `The present state (${STATES[p('status')] ?? p('status')}) does not allow this.`,
  'record.full': () => 'This record is full; nothing more can be added.',
  'text.personal-data': (p) =>
    `This may hold personal data (${p('types')}). The system does not store this text. Please remove the personal data and send again.`,
  'text.confirm-personal-data': (p) =>
    `This may hold personal data (${p('types')}). Check, and confirm that there is none.`,
  'text.too-long': (p) => `The text has ${p('length')} characters, at most ${p('max')} are allowed.`,
  'text.required': () => 'This must be filled in.',
  'text.unknown-place': () => 'The form has no such place for text.',
  'text.hidden-characters': () => 'The text holds hidden or control characters. Delete it and type it again.',
  'report.unknown-measure': (p) => `The unit’s form has no figure “${p('measure')}”.`,
  'report.value-not-whole': () => 'Enter whole numbers from 0 up only.',
  'report.value-too-large': (p) => `The number (${p('value')}) is larger than allowed (${p('max')}).`,
  'report.nothing-with-values': () => '“Nothing today” was chosen, but there are figures.',
  'report.empty': () => 'No number yet. If there was no work, choose “Nothing today”.',
  'report.rule-broken': (p) => p('message'),
  'report.reason-needed': (p) => `${p('message')} Please give the reason.`,
  'report.area-not-assigned': () => 'The area is not one of this unit’s.',
  'report.unit-unknown': () => 'The unit is not in the plan.',
  'report.no-form': () => 'The unit has no report form in this plan.',
  'report.day-outside': (p) =>
    `The day is outside the campaign (${dayInWords(p('start'))} – ${dayInWords(p('end'))}).`,
  'report.day-in-future': () => 'The day is in the future.',
  'report.day-not-reporting': () => 'This is not a reporting day in the plan.',
  'report.day-locked': (p) =>
    `The day was locked at ${p('time')}. The figures are held until the standing agency has dealt with them.`,
  'report.campaign-ended': (p) =>
    `The campaign ended on ${dayInWords(p('end'))}; daily reports are no longer taken.`,
  'report.unknown-category': (p) => `There is no kind of difficulty “${p('category')}”.`,
  'report.unknown-field': (p) => `This report has no field “${p('field')}”.`,
  'report.clock-skew': (p) => `The device’s clock is ${p('minutes')} minutes off the server’s.`,
  'report.due-outside': (p) =>
    `The time to send again must lie between ${dayInWords(p('start'))} and ${dayInWords(p('end'))}.`,
  'baseline.unknown-list': (p) => `The plan has no list “${p('list')}”.`,
  'baseline.unknown-area': (p) => `The plan has no area “${p('area')}”.`,
  'baseline.area-overlap': (p) => `The area “${p('area')}” lies in “${p('parent')}”: it would count twice.`,
  'baseline.area-missing': (p) => `The new list lacks the area “${p('area')}”, which the version before had.`,
  'baseline.value-not-whole': () => 'Enter whole numbers from 0 up only.',
  'baseline.sum-differs': (p) =>
    `The sum of the areas (${p('sum')}) is not the total given (${p('printed')}).`,
  'baseline.exceeds-parent-list': (p) =>
    `${p('list')} (${p('count')}) is larger than ${p('parent')} (${p('parentCount')}) in “${p('area')}”: check the denominator.`,
  'baseline.grows-without-reason': (p) => `The list grows by ${p('growth')} people. Give the reason.`,
  'baseline.older-than-current': (p) =>
    `The list in force is as of ${dayInWords(p('current'))}, newer than the one sent.`,
  'baseline.day-in-future': () => 'The day of the list is in the future.',
  'baseline.day-not-over': (p) =>
    `${dayInWords(p('day'))} is not over, so no list can hold the whole day. Choose “beginning of the day”, or name a day that is over.`,
  'baseline.empty': () => 'The list has no figures yet.',
  'day.already-locked': (p) => `This day was locked at ${p('time')}.`,
  'day.lock-too-early': (p) => `The deadline (${p('deadline')}) has not passed, so the day cannot be locked.`,
  'task.exists': () => 'There is already a task with this code.',
  'task.unknown': () => 'The plan has no such task.',
  'task.not-yours': () => 'This task was given to another unit.',
  'task.incomplete-five': () =>
    'A task needs all five: who, what, who answers for it, by when, with what product.',
  'reminder.level': () => 'A reminder by hand is of level 2.',
  'reminder.units': () =>
    'Only units that must report by the plan are reminded, each once, and never one’s own.',
  'reminder.quiet-hours': (p) => `Nobody is reminded during the quiet hours (${p('from')}–${p('to')}).`,
  'task.not-led': () => 'A task can be given only to a unit that your unit leads.',
  'task.parent': () => 'A part must belong to a task of the plan that is your own unit’s.',
  'task.not-judge': () =>
    'A product is accepted by whoever issued the task, or by a leader; nobody accepts their own.',
  'task.percent': () => 'Progress is a whole number from 0 to 100.',
  'task.link': () => 'The link must begin with https:// or http://.',
  'task.unknown-unit': (p) => `The plan has no unit “${p('unit')}”.`,
  'difficulty.exists': () => 'This difficulty has been recorded already.',
  'difficulty.unknown': () => 'The campaign has no such difficulty.',
  'difficulty.not-yours': () => 'This difficulty belongs to another unit.',
  'difficulty.merge-older': () => 'It can be merged only into another difficulty that was raised before it.',
  'difficulty.sent-day': (p) =>
    `The letter was sent between ${dayInWords(p('start'))} (raised) and ${dayInWords(p('end'))} (today).`,
  'difficulty.due-day': () => 'The answer is due between the day of sending and a year later.',
  'account.unknown-unit': (p) => `The plan has no unit “${p('unit')}”.`,
  'account.role-unit': () => 'This role does not fit the unit.',
  'account.no-login': () => 'There is no login with this code.',
  'account.second-admin': () => 'Whoever granted it cannot confirm it: a second administrator is needed.',
  'account.role-unknown': (p) => `There is no role “${p('role')}”.`,
  'plan.invalid': (p) => `The plan file is wrong at ${p('at')}: ${p('reason')}`,
  'plan.hash-differs': () => 'The hash does not match the plan file.',
  'plan.version-not-newer': (p) =>
    `The plan’s version must be higher than the one in force (${p('current')}).`,
  'plan.forgets': (p) =>
    `The new version leaves out ${p('what')} “${p('id')}”, which may have reports. Keep it and give its last day instead.`,
  'recount.exists': () => 'This day has been recounted.',
  'report.nothing-held': () => 'This report has no figures that are held.',
  'digest.exists': () => 'The bulletin of this period has been issued.',
  'event.unparsable': () => 'What was sent could not be read; the administrator has been told.',
  'event.failed': () =>
    'The server could not handle an event and does not try again; numbers are recounted each night.',
  'entry.not-found': () => 'There was an event about an entry, but the journal has no such entry.',
  'entry.not-posted': () => 'The server could not post this entry yet; the next sweep tries again.',
};

/** Returns the problem as an English sentence. A missing parameter shows as “?”. */
export function explainInEnglish(found: Problem): string {
  return EN[found.code]((name) => String(found.params[name] ?? '?'));
}
