/** Editions as files, for signed-in people whose role may read them: `/files/editions/{campaign}/{edition}.html|xlsx|txt`. */
import { onRequest } from 'firebase-functions/https';
import { emulatorOrigins, REGION } from '../config.ts';
import { log } from '../log.ts';
import { editionFile, MAY_READ_EDITIONS, type FileFormat } from '#workflows/edition-file.ts';
import { answered } from './answered.ts';
import { ports } from './deps.ts';
import { askerOf } from './person.ts';
import { PRODUCTION_ORIGINS, securityHeaders } from './security-headers.ts';
import { renderings } from './renderings.ts';

const PATH = /^\/files\/editions\/([a-z0-9.-]+)\/(\d{4}-\d{2}-\d{2}\.\d+)\.(html|xlsx|txt)$/;

export const files = onRequest(
  { region: REGION, memory: '1GiB', concurrency: 8, invoker: 'public' },
  answered(securityHeaders(emulatorOrigins() ?? PRODUCTION_ORIGINS), async (request, response) => {
    const [, campaignId, edition, format] = PATH.exec(request.path) ?? [];
    if (request.method !== 'GET' || !campaignId || !edition || !format) {
      response.status(404).type('text/plain').send('Không có tệp này.');
      return;
    }
    const person = await askerOf(request.get('authorization'), campaignId);
    if (!person?.role || !MAY_READ_EDITIONS.has(person.role)) {
      response
        .status(person ? 403 : 401)
        .type('text/plain')
        .send('Đề nghị đăng nhập bằng tài khoản được xem bản tin.');
      return;
    }
    const file = await editionFile(
      campaignId,
      edition,
      format as FileFormat,
      { role: person.role, unitId: person.unitId },
      ports(),
      renderings,
    );
    if (!file) {
      response.status(404).type('text/plain').send('Chưa có bản tin này.');
      return;
    }
    log.downloaded(person.uid, file.name);
    response.setHeader('Content-Type', file.contentType);
    response.setHeader(
      'Content-Disposition',
      `${file.inline ? 'inline' : 'attachment'}; filename="${file.name}"`,
    );
    await file.write(response);
  }),
);
