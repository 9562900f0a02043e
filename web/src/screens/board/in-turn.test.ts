/** Going through the reports: the next one, the next that waits, the keys, the times to send again before. */
import { describe, expect, it } from 'vitest';
import type { DeskRow, DeskState } from './desk-rows.ts';
import { dueTimesOf } from './due-times.ts';
import { answeredKey, besideRow, stepOfKey, waitingAfter } from './in-turn.ts';

const row = (id: string, state: DeskState, version = 1, acts = ['report.approve']): DeskRow =>
  ({ id, state, row: state === 'not-due' ? null : { report: { version }, acts } }) as unknown as DeskRow;
const ROWS = [
  row('a', 'waiting'),
  row('b', 'not-due'),
  row('c', 'approved'),
  row('d', 'waiting'),
  row('e', 'waiting'),
];
const ids = (rows: readonly DeskRow[]): string[] => rows.map(({ id }) => id);

describe('the report beside one', () => {
  it('is the nearest that has come, whatever its state; there is none beyond the ends', () => {
    expect([besideRow(ROWS, 'a', 1)?.id, besideRow(ROWS, 'c', -1)?.id]).toEqual(['c', 'a']);
    expect([besideRow(ROWS, 'a', -1), besideRow(ROWS, 'e', 1)]).toEqual([null, null]);
  });
});

describe('the reports that wait', () => {
  it('are asked from the one after this on, and around to the first', () => {
    expect(ids(waitingAfter(ROWS, 'd', new Set()))).toEqual(['e', 'a']);
    expect(ids(waitingAfter(ROWS, 'a', new Set()))).toEqual(['d', 'e']);
  });

  it('leave out what the viewer sent or brought: somebody else approves it', () => {
    const own = ROWS.map((one) => (one.id === 'e' ? row('e', 'waiting', 1, ['report.void']) : one));
    expect(ids(waitingAfter(own, 'd', new Set()))).toEqual(['a']);
  });

  it('leave out what was answered already, until its unit sends it again', () => {
    const answered = new Set([answeredKey(row('e', 'waiting'))]);
    expect(ids(waitingAfter(ROWS, 'd', answered))).toEqual(['a']);
    const again = ROWS.map((one) => (one.id === 'e' ? row('e', 'waiting', 3) : one));
    expect(ids(waitingAfter(again, 'd', answered))).toEqual(['e', 'a']);
  });
});

describe('a key', () => {
  const key = (name: string, held = {}) => ({
    ...{ key: name, ctrlKey: false, altKey: false, metaKey: false },
    ...held,
  });

  it('leads to the next or the previous report, and never takes away who writes', () => {
    expect(['j', 'J', 'ArrowRight'].map((name) => stepOfKey(key(name), false))).toEqual([1, 1, 1]);
    expect(['k', 'ArrowLeft'].map((name) => stepOfKey(key(name), false))).toEqual([-1, -1]);
    expect(['j', 'ArrowLeft'].map((name) => stepOfKey(key(name), true))).toEqual([null, null]);
    expect([stepOfKey(key('j', { ctrlKey: true }), false), stepOfKey(key('x'), false)]).toEqual([null, null]);
  });
});

describe('the times to send again before', () => {
  const at = (now: string) => dueTimesOf({ deadline: '16:30', lock: '17:00' }, now).map(({ time }) => time);

  it('are half an hour from now, the deadline and the lock, those still ahead, each once', () => {
    expect(at('15:42')).toEqual(['16:12', '16:30', '17:00']);
    expect(at('16:00')).toEqual(['16:30', '17:00']);
    expect(at('16:30')).toEqual(['17:00']);
    expect(at('16:45')).toEqual(['17:00', '17:15']);
    expect(at('23:50')).toEqual([]);
  });
});
