// What a deployment says and refuses before it touches anything. No network, no build.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeLines } from './changes.ts';
import { localState } from './local-state.ts';
import type { Manifest } from './manifest.ts';
import { parameterValues, pinParameters, projectVariables } from './parameters.ts';
import { readRequest } from './request.ts';
import { webConfigFrom, withAuthority } from './web-config.ts';

const PROJECT = 'so-chien-dich-cat-hai';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deploy-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

describe('a request to deploy', () => {
  it.each([
    [[], 'Thiếu tên dự án'],
    [['--yes'], 'Thiếu tên dự án'],
    [['--project', 'demo-cat-hai', '--yes'], 'dự án minh họa'],
    [['--project', 'Cat Hai'], 'không phải tên dự án'],
    [['--project=--token', '--yes'], 'không phải tên dự án'],
    [['--project', '--yes'], 'Không hiểu lệnh'],
    [['--projekt', PROJECT], 'Không hiểu lệnh'],
    [[PROJECT], 'Không hiểu lệnh'],
  ])('%j is refused in one sentence', (args, reason) => {
    const refusal = readRequest(args, true);
    expect(refusal).toEqual(expect.stringContaining(reason));
    expect(refusal).not.toContain('\n');
  });

  it('without a keyboard needs --yes', () => {
    expect(readRequest(['--project', PROJECT], false)).toEqual(expect.stringContaining('--yes'));
    expect(readRequest(['--project', PROJECT, '--yes'], false)).toEqual({
      projectId: PROJECT,
      yes: true,
      force: false,
    });
  });

  it('with a keyboard is asked about later', () => {
    expect(readRequest(['--project', PROJECT], true)).toEqual({
      projectId: PROJECT,
      yes: false,
      force: false,
    });
  });
});

describe('the parameters of a deployment', () => {
  const declared = [
    { name: 'ZONE', type: 'string', default: 'Asia/Ho_Chi_Minh' },
    { name: 'LIMIT', type: 'int', default: 0 },
    { name: 'SENDER', type: 'string' },
    { name: 'HOST', type: 'string', default: '{{ params.PROJECT_ID }}.web.app' },
    { name: 'MAIL_KEY', type: 'secret' },
  ];

  it("take the project's value, then everybody's, then the default; zero is a default", () => {
    put('.env', 'ZONE=UTC\nSENDER="Sổ Chiến Dịch"\n');
    put(`.env.${PROJECT}`, 'ZONE=Asia/Bangkok\n');
    put('.env.local', 'LIMIT=7\n');
    expect(parameterValues(declared, projectVariables(folder, PROJECT))).toEqual([
      { name: 'ZONE', value: 'Asia/Bangkok', from: 'file' },
      { name: 'LIMIT', value: '0', from: 'default' },
      { name: 'SENDER', value: 'Sổ Chiến Dịch', from: 'file' },
      { name: 'HOST', value: null, from: 'unset' },
      { name: 'MAIL_KEY', value: null, from: 'secret' },
    ]);
  });

  it('never carry a secret, even one that lies in a file', () => {
    expect(parameterValues(declared, { MAIL_KEY: 'hunter2' })).not.toContainEqual(
      expect.objectContaining({ value: 'hunter2' }),
    );
  });

  it('that were shown as defaults are pinned once, beside what the file says', () => {
    put(`.env.${PROJECT}`, 'SENDER=a');
    const read = () => parameterValues(declared, projectVariables(folder, PROJECT));
    pinParameters(folder, PROJECT, read());
    pinParameters(folder, PROJECT, read());
    expect(readFileSync(join(folder, `.env.${PROJECT}`), 'utf8')).toBe(
      'SENDER=a\nZONE=Asia/Ho_Chi_Minh\nLIMIT=0\n',
    );
  });
});

describe('what lies in the checkout', () => {
  it('is counted as firebase.json names it, without what hosting ignores', () => {
    put(
      'firebase.json',
      JSON.stringify({
        firestore: { rules: 'a.rules', indexes: 'b.json' },
        hosting: { public: 'dist', ignore: ['firebase.json', '**/.*', '**/node_modules/**', '**/*.map'] },
      }),
    );
    put('a.rules', 'one\ntwo\n');
    put('b.json', JSON.stringify({ indexes: [{}, {}], fieldOverrides: [{}] }));
    for (const path of ['index.html', 'assets/a.js', 'assets/a.js.map', '.hidden', 'node_modules/x/y.js'])
      put(`dist/${path}`, '12345');
    expect(localState(folder)).toEqual({
      rules: { sha256: 'c3f9c8c283a2b1f2f1896f27a01cbe3cddc0c9d93f752e4639035a0f5b36f6e8', lines: 2 },
      indexes: 2,
      fieldOverrides: 1,
      hosting: { files: 2, bytes: 10 },
    });
  });
});

describe('the list of changes', () => {
  const manifest: Manifest = {
    endpoints: {
      tick: {
        region: ['asia-southeast1'],
        platform: 'gcfv2',
        scheduleTrigger: { schedule: 'every 1 minutes', timeZone: '{{ params.ZONE }}' },
      },
      onEntry: {
        region: ['asia-southeast1'],
        platform: 'gcfv2',
        eventTrigger: {
          eventType: 'google.cloud.firestore.document.v1.created',
          eventFilters: { database: '(default)' },
          eventFilterPathPatterns: { document: 'journal/{entryId}' },
          retry: true,
        },
      },
      files: { region: ['asia-southeast1'], platform: 'gcfv2', httpsTrigger: { invoker: ['public'] } },
    },
    requiredAPIs: [{ api: 'cloudscheduler.googleapis.com', reason: 'schedules' }],
  };

  it('names every function with trigger, place and clock, every parameter, the rules, indexes and pages', () => {
    const lines = changeLines(
      PROJECT,
      manifest,
      [
        { name: 'ZONE', value: 'Asia/Ho_Chi_Minh', from: 'default' },
        { name: 'MAIL_KEY', value: null, from: 'secret' },
      ],
      {
        rules: { sha256: 'ab12', lines: 214 },
        indexes: 21,
        fieldOverrides: 0,
        hosting: { files: 5, bytes: 1234567 },
      },
    );
    expect(lines).toEqual([
      `Sẽ thay đổi trong dự án ${PROJECT}:`,
      '• 3 hàm (thay bản cũ cùng tên):',
      '    files [asia-southeast1]: HTTPS, quyền gọi: public',
      '    onEntry [asia-southeast1]: google.cloud.firestore.document.v1.created ở journal/{entryId}, chạy lại khi lỗi',
      '    tick [asia-southeast1]: lịch "every 1 minutes", múi giờ Asia/Ho_Chi_Minh',
      '• API được bật nếu chưa bật: cloudscheduler.googleapis.com',
      '• Tham số (2):',
      '    ZONE = Asia/Ho_Chi_Minh (mặc định, sẽ ghi vào tệp .env của dự án)',
      '    MAIL_KEY: bí mật, không in ra',
      '• firestore.rules: 214 dòng, SHA-256 ab12',
      '• Chỉ mục Firestore: 21 chỉ mục, 0 ngoại lệ theo trường',
      '• Trang web: 5 tệp, 1.234.567 byte (kể cả config.json của dự án)',
    ]);
  });
});

describe("the project's web app", () => {
  const answer = (sdkConfig: object): string => JSON.stringify({ status: 'success', result: { sdkConfig } });

  it('gives the pages its two public values and nothing else', () => {
    const output = answer({ projectId: PROJECT, apiKey: 'public-key', appId: '1:2:web:3' });
    expect(webConfigFrom(output, PROJECT)).toEqual({ projectId: PROJECT, apiKey: 'public-key' });
  });

  it('tells them whose campaigns these are, where the project says so', () => {
    const config = { projectId: PROJECT, apiKey: 'public-key' };
    const authority = 'Ủy ban nhân dân đặc khu Cát Hải';
    expect(withAuthority(config, { SIGN_IN_AUTHORITY: ` ${authority} ` })).toEqual({ ...config, authority });
    expect(withAuthority(config, { SIGN_IN_AUTHORITY: '' })).toEqual(config);
    expect(withAuthority(config, {})).toEqual(config);
  });

  it.each([
    ['nothing', ''],
    ['something that is not JSON', '{ oops'],
    ['an error', JSON.stringify({ status: 'error', error: 'Failed to authenticate' })],
    ['another project', answer({ projectId: 'other-project', apiKey: 'public-key' })],
    ['no key', answer({ projectId: PROJECT })],
  ])('that answers with %s leads to advice', (_, output) => {
    expect(() => webConfigFrom(output, PROJECT)).toThrow(
      `apps:create WEB "So Chien Dich" --project ${PROJECT}`,
    );
  });

  it("passes on firebase-tools' reason", () => {
    const output = JSON.stringify({ status: 'error', error: 'Failed to authenticate' });
    expect(() => webConfigFrom(output, PROJECT)).toThrow('Failed to authenticate');
  });
});
