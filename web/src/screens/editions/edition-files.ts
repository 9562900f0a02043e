/** Editions as files: fetched with the person's ID token, because the address alone opens nothing. */

type Token = () => Promise<string>;

/** Long enough for a slow phone to open or save what it was given. */
const KEEP_MS = 60_000;

/** Opens the edition's page in a window of its own. **Errors**: rejects where the file cannot be had. */
export async function openPage(campaignId: string, edition: string, token: Token): Promise<void> {
  // Before the first wait: browsers allow a new window only in answer to the tap itself.
  const page = open('', '_blank');
  try {
    const { url } = await fileAt(campaignId, `${edition}.html`, token);
    (page ?? window).location.href = url;
  } catch (fault) {
    page?.close();
    throw fault;
  }
}

/** Saves the edition's workbook under the server's name for it. **Errors**: rejects where it cannot be had. */
export async function saveWorkbook(campaignId: string, edition: string, token: Token): Promise<void> {
  const { url, name } = await fileAt(campaignId, `${edition}.xlsx`, token);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}

async function fileAt(
  campaignId: string,
  file: string,
  token: Token,
): Promise<{ url: string; name: string }> {
  const answer = await fetch(`/files/editions/${campaignId}/${file}`, {
    headers: { authorization: `Bearer ${await token()}` },
  });
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  const url = URL.createObjectURL(await answer.blob());
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, KEEP_MS);
  const named = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '');
  return { url, name: named?.[1] ?? file };
}
