import type { help as vietnamese } from '../vi/help.ts';

/** Help: short answers, by what somebody asks. */
export const help: typeof vietnamese = {
  title: 'Help',
  search: 'Search in the help',
  found: (count) => `${count} topics`,
  none: 'Nothing found. Try another word, or ask the administrator.',
  topics: {
    everyDay: {
      title: 'What do I do each day?',
      text: 'Open Today, write the numbers of what was done, press Send, look once more and send. When it says “Done, you may close the page” with a receipt, close it. What was not sent is kept on the device.',
    },
    nothing: {
      title: 'There was no work today?',
      text: 'Tick “Nothing to report today” and send. Sending nothing means that you have not reported.',
    },
    blank: {
      title: 'What is the difference between blank and 0?',
      text: 'Blank means not known and is not counted as 0. Where the result was 0, write 0; the last look has a button “Write 0 for all”.',
    },
    correct: {
      title: 'I wrote a wrong number?',
      text: 'Open Today or Reports, press Edit, change the number and send the correction. The earlier version is kept for comparison.',
    },
    returned: {
      title: 'My report was returned?',
      text: 'A red notice stands on every screen with the reason and the time to send again. Press Correct now, correct the marked number and send.',
    },
    late: {
      title: 'I am later than the lock?',
      text: 'Send all the same. The report is held, and the standing agency decides whether to take it in; it is not lost.',
    },
    noSignal: {
      title: 'There is no signal?',
      text: 'Write and send as always. The device keeps the report and sends it by itself once there is a signal. Open the page once with a signal before you leave.',
    },
    battery: {
      title: 'My battery is nearly empty and it was not sent?',
      text: 'Account, This device, Hand over to another device: a colleague scans the codes or takes the file and sends it for you. It stays in your name and is counted once.',
    },
    difficulty: {
      title: 'Where do I write a difficulty?',
      text: 'In the daily report: open the work where it happened, choose the kind, write how many cases. Never a citizen’s name, document number or telephone.',
    },
    task: {
      title: 'A task was given to us: how to report, and when is it done?',
      text: 'Open Tasks and choose your unit’s: “Report progress” while you work, “Hand in the product” when it is ready. It is done when whoever issued it accepts; the day that counts is the day of handing in. If it is returned, go on with what the reason says and hand in again.',
    },
    judge: {
      title: 'How do I give a task and accept it?',
      text: 'Open Tasks, “Issue a task”, fill in all five points. From a difficulty: “Give a task”. What was handed in bears “Awaits acceptance”: open it, “Accept” or “Return” with a reason. Nobody accepts their own.',
    },
    signal: {
      title: 'How do I open the page without a signal?',
      text: 'Install it: Account, “Install on the device”. It then opens without a signal.',
    },
    notices: {
      title: 'What is the bell at the top?',
      text: 'What is new: a returned report, a reminder, a new assigned list, a new edition. The number on it is how many you have not read.',
    },
    password: {
      title: 'I forgot my password?',
      text: 'With a mailbox: press “Forgot the password” where you sign in. If you sign in by a card, or have no mailbox: ask the administrator for a new sign-in card.',
    },
    device: {
      title: 'I lost or changed my phone?',
      text: 'Tell the administrator at once, who stops the account and issues a new card. What was sent is on the server; what was not is only on the old phone.',
    },
    privacy: {
      title: 'What may I write about citizens?',
      text: 'Numbers only. No name, date of birth, address, document number or telephone, not in notes either.',
    },
    language: {
      title: 'How do I change the language?',
      text: 'Account, press the language button. Names of units and numbers stay in Vietnamese, as the plan has them.',
    },
    desk: {
      title: 'What do I do each day?',
      text: 'Open the Desk: see who has not reported, review what waits, remind before the deadline, lock the day in time.',
    },
    review: {
      title: 'How do I approve and return?',
      text: 'Press Review: beside each number stand the day before, what is left and the like places. A return needs a reason; you may pin a number and set a time.',
    },
    remind: {
      title: 'How do I remind?',
      text: 'The system reminds by the plan’s times. The reminder button writes a text for the Zalo group.',
    },
    lock: {
      title: 'What is the lock?',
      text: 'After it the numbers of the day stay, and the edition takes them. What comes later is held.',
    },
    lateReport: {
      title: 'A report came after the lock?',
      text: 'It stands under what needs attention. Taking it in needs a reason; an issued edition stays as it is.',
    },
    lists: {
      title: 'There is a new assigned list?',
      text: 'Lists: paste it from Excel, look at the differences, register. The units see a notice of the new list.',
    },
    teams: {
      title: 'How do I follow my teams?',
      text: 'Reports has the reports of the teams you lead, and which phones still hold unsent ones.',
    },
    edition: {
      title: 'Where is the edition?',
      text: 'Open Editions: the newest comes first, earlier days below. An issued edition never changes.',
    },
    numbers: {
      title: 'Why does a number differ from the edition?',
      text: 'The edition holds the numbers of its time. Targets shows those of now; open an area to see where they come from.',
    },
    print: {
      title: 'How do I print or pass on an edition?',
      text: 'On Editions: one A4 page, an Excel file, a short text for Zalo.',
    },
    audit: {
      title: 'What can I see?',
      text: 'Audit: every report with its versions, editions, lists, what the schedule did. You only read.',
    },
    proof: {
      title: 'How are the numbers checked?',
      text: 'Every night all is counted again: “differences: 0 of N values”. An export can be verified offline with the verify command.',
    },
    accounts: {
      title: 'How do I grant a role?',
      text: 'Units: a new person sends their account code; choose role and unit. High roles need a second person. To suspend or revoke needs a reason.',
    },
    cards: {
      title: 'Somebody forgot the password and has no mailbox?',
      text: 'Print a new sign-in card for the unit and hand it over. It works once, for two weeks; the older card stops working.',
    },
    aside: {
      title: 'What was set aside?',
      text: 'What the system could not process. Have it said again or close it, with a reason; nothing is lost.',
    },
  },
};
