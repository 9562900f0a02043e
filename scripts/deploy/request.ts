/**
 * What the person at the keyboard asked for, before anything is built. A demonstration project is refused here, so that
 * no later step can take an emulator's project for a real one. Reads arguments only.
 */
import { parseArgs } from 'node:util';

export interface DeployRequest {
  projectId: string;
  /** Nobody is asked; the caller has read the list of changes elsewhere. */
  yes: boolean;
  /** Handed to firebase-tools: it deletes what the source no longer has, without asking. */
  force: boolean;
}

const USAGE = 'Cách dùng: npm run deploy -- --project TÊN_DỰ_ÁN [--yes] [--force]';

/** **Source**: Google Cloud, "Creating and managing projects": 6–30 small letters, digits, hyphens, a letter first. */
const PROJECT_ID = /^[a-z][a-z0-9-]{4,28}[a-z0-9]$/;

/** What parseArgs objected to; its own words are English. */
const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        project: { type: 'string' },
        yes: { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    return null;
  }
};

/** Returns the request, or the one sentence that says why it is none. `keyboard`: somebody can be asked. */
export function readRequest(args: readonly string[], keyboard: boolean): DeployRequest | string {
  const values = parsed(args);
  if (values === null) return `Không hiểu lệnh. ${USAGE}`;
  const { project: projectId, yes, force } = values;
  if (projectId === undefined) return `Thiếu tên dự án Firebase để triển khai. ${USAGE}`;
  if (projectId.startsWith('demo-'))
    return `Dự án "${projectId}" là dự án minh họa, chỉ có trên máy này; hãy dùng npm start.`;
  if (!PROJECT_ID.test(projectId))
    return `"${projectId}" không phải tên dự án Google Cloud: 6–30 ký tự gồm chữ thường, số, dấu gạch nối.`;
  if (!yes && !keyboard)
    return 'Không có bàn phím để hỏi lại; hãy chạy trong cửa sổ lệnh, hoặc thêm --yes nếu đã xem kỹ.';
  return { projectId, yes, force };
}
