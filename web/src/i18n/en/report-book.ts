import type { BookWords } from '../vi/report-book.ts';

/** The unit's Excel workbook: its template, what is in the way of a file, and the rows before and after they are sent. */
export const reportBook: BookWords = {
  title: 'The unit’s Excel workbook',
  intro:
    'For units that keep their records in Excel: download the template, fill it in, choose the file. It is read on this device; only the reports that you send leave it.',
  back: 'All reports',
  makeTitle: 'Download the template',
  from: 'From',
  through: 'Through',
  make: 'Download Excel template',
  making: 'Making the template…',
  makes: (rows) =>
    `The template has ${rows} rows, one for each area and day; reported numbers are filled in.`,
  makesTooMany: (rows, most) => `${rows} rows are more than ${most}. Choose fewer days.`,
  makesNone: 'There is no reporting day between these days.',
  needsSignal: 'A signal is needed to read the unit’s reports. Please try again.',
  chooseTitle: 'Send from a file',
  choose: 'Choose an Excel file (.xlsx)',
  chooseHint: 'At most 5 MB and 2.000 rows. Choosing a file sends nothing.',
  reading: 'Reading the file…',
  columns: {
    day: 'Day',
    area: 'Area',
    nothing: 'Nothing to report today',
    note: 'Note',
    reason: 'Reason (for an unusual number)',
    category: 'Kind of difficulty',
    cases: 'Cases',
    text: 'A few words',
    heading: 'Column',
    measure: 'Measure',
    unitOfCount: 'Counted in',
    meaning: 'Explanation',
  },
  sheets: { reports: 'Reports', difficulties: 'Difficulties', help: 'How to' },
  help: {
    title: (unit) => `Reports of: ${unit}`,
    lines: [
      'Each row of the sheet Reports is one report: one area, one day. Difficulties have a sheet of their own.',
      'An empty cell is not 0 and does not change what was reported. Write 0 where work led to none.',
      'A day without work: write x under “Nothing to report today” and leave the numbers empty.',
      'Whole numbers from 0 only. Give a reason for an unusual number in the last column.',
      'Write no names, document numbers or telephone numbers of citizens in any cell.',
      'Do not rename columns, merge cells, or add columns or sheets. Rows may be added and deleted, unused number columns deleted.',
      'Then save the file as .xlsx, open Reports, Report with Excel, choose the file, look at each row and send.',
    ],
  },
  stops: {
    title: 'Sổ Chiến Dịch',
    count: (max) => `Whole numbers from 0 to ${max} only.`,
    day: (from, through) => `A day of the campaign, from ${from} through ${through}.`,
    list: 'Choose from the list.',
    nothing: 'Write x, or leave it empty.',
  },
  notSent: 'Nothing was sent.',
  faults: {
    empty: () => 'The file is empty. Download the template again or choose another file.',
    'too-big': () => 'The file is larger than 5 MB. Delete pictures and unused sheets, or split it.',
    'too-much': () =>
      'The content of the file is unusually large, so it was not opened. Copy the numbers into a new template.',
    text: () =>
      'This is no Excel file (perhaps .csv or text). Open it in Excel and copy the numbers into the .xlsx template.',
    'old-excel': () =>
      'This is an old Excel file (.xls). Open it in Excel, save it as .xlsx and choose it again.',
    encrypted: () =>
      'The file has a password and cannot be read. Remove the password, save it and choose it again.',
    'other-program': () =>
      'This file is of another program and no .xlsx. Use the template above, save it as .xlsx and choose it again.',
    unreadable: () => 'The file is broken or cannot be read. Open it in Excel, save it and choose it again.',
    'no-library': () =>
      'The part that reads Excel could not be loaded. It needs a signal the first time; try again then.',
    'not-template': () =>
      'This file is not the template of Sổ Chiến Dịch. Download the template above and copy the numbers into it.',
    'other-campaign': () =>
      'This template belongs to another campaign. Download the template above and copy the numbers into it.',
    'other-unit': (what) => `This template belongs to another unit: ${what}. Choose your own unit’s file.`,
    'older-plan': () =>
      'The plan changed columns, areas or kinds of difficulties after this template was made. Download a new one and copy the numbers into it.',
    'no-sheet': (what) => `The sheet “${what}” is missing. Give it the name that it has in the template.`,
    'no-column': (what) => `Missing columns: ${what}. Restore them as in the template.`,
    renamed: (what, more) =>
      `The columns ${what} are missing and there are unknown columns ${more}: a heading may have been changed. Restore the heading, or delete the unknown column.`,
    'heading-twice': (what) => `Two columns have the same heading: ${what}. Delete one of them.`,
    'too-many-rows': (what, more) => `The file has ${what} rows, at most ${more} are read. Split it.`,
    'personal-data': (what) =>
      `There may be personal data in these cells: ${what}. The file is not read. Delete them, save the file and choose it again.`,
  },
  remarks: {
    'older-plan': () => 'The template was made under an earlier version of the plan; its columns still hold.',
    'columns-missing': (what) => `The file has no columns: ${what}. These numbers are not sent.`,
    'columns-strange': (what) => `Columns that are not read: ${what}.`,
    'sheets-strange': (what) => `Sheets that are not read: ${what}.`,
  },
  rowFaults: {
    day: () => 'The day cannot be read. Write day/month/year, as in 08/07/2026.',
    area: () => 'This is no area of the unit. Choose from the list.',
    nothing: () => 'Write x, or leave it empty.',
    category: () => 'There is no such kind of difficulty. Choose from the list.',
    'no-result': () => 'The formula has no result, or the cell shows an error. Write the number itself.',
    merged: () => 'The cell is merged, so nobody can tell whose number it is. Unmerge it.',
    twice: (more) => `The same area and day as row ${more}. Keep one of them.`,
  },
  place: (sheet, row, column) =>
    [sheet === null ? '' : `Sheet ${sheet}, `, `Row ${row}`, column === null ? '' : `, column ${column}`]
      .join('')
      .replace(/, Row/, ', row'),
  preview: (file) => `File ${file}`,
  noRows: 'There is no number in the file yet. An empty cell is not 0.',
  filters: {
    all: 'All',
    fault: 'Faults',
    new: 'New',
    changed: 'Reported otherwise',
    same: 'Unchanged',
  },
  states: {
    new: 'New',
    changed: 'Correction',
    same: 'Unchanged',
    fault: 'Fault',
    out: 'Left out',
  },
  columnsOfPreview: { row: 'Row', what: 'Numbers' },
  take: (row) => `Send row ${row}`,
  leaveOut: (row) => `Leave out row ${row}`,
  changedHint: 'Reported otherwise before (reported → in the file):',
  staysAs: (what) => `Empty cells, the reported numbers stay: ${what}.`,
  saysNothing: 'Nothing to report',
  notes: 'Note, reason or words differ from what was reported.',
  held: 'The day is locked: the report will be held for the standing agency.',
  hidden: 'The row is hidden in the file.',
  reasonUnused: 'No number is unusual, so the reason is not sent.',
  leaveOutAll: (count) => `Leave out ${count} rows with faults`,
  takeAllChanged: (count) => `Choose all ${count} corrections`,
  faultsFirst: (count) =>
    `${count} rows have faults. Mend them in the file and choose it again, or leave them out.`,
  tooMany: (most) => `At most ${most} reports at once. Choose fewer, and send the others a minute later.`,
  send: (count) => (count === '0' ? 'Nothing to send' : `Send ${count} reports`),
  sentCount: (count) => `${count} reports are queued. The answer to each appears in its row.`,
  answered: (done, all) => `${done}/${all} reports answered.`,
};
