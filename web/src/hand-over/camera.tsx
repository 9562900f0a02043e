/**
 * Reads QR codes from the camera: by the browser's own reader where it has one, else by a library that is fetched then.
 * Nothing of the picture is kept or sent.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Notice } from '../design/notice.tsx';
import { useHandOverWords } from './use-words.ts';

/** Not in the DOM's types. */
interface Reader {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>;
}
type Detector = (new (options: { formats: string[] }) => Reader) & {
  getSupportedFormats: () => Promise<string[]>;
};

/** Returns the texts of the codes in the picture. */
type ReadCodes = (video: HTMLVideoElement) => Promise<string[]>;

/** Several looks a second, so that a phone stays cool. */
const PAUSE_MS = 200;

export function Camera({ onCode }: { onCode: (code: string) => void }) {
  const words = useHandOverWords();
  const video = useRef<HTMLVideoElement>(null);
  const heard = useRef(onCode);
  heard.current = onCode;
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const player = video.current;
    if (!player) return undefined;
    let left = false;
    const isLeft = (): boolean => left;
    let stream: MediaStream | null = null;
    const run = async (): Promise<void> => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (isLeft()) return;
      player.srcObject = stream;
      await player.play();
      const read = await codeReader();
      while (!isLeft()) {
        for (const code of await read(player)) heard.current(code);
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    };
    run()
      .catch(() => setFailed(true))
      .finally(() => stream?.getTracks().forEach((track) => track.stop()));
    return () => {
      left = true;
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, []);
  if (failed) return <Notice tone="warn">{words.noCamera}</Notice>;
  return (
    <div class="stack">
      <p>{words.scanning}</p>
      <video ref={video} class="camera" muted playsInline aria-label={words.scanning} />
    </div>
  );
}

async function codeReader(): Promise<ReadCodes> {
  const Native = (globalThis as { BarcodeDetector?: Detector }).BarcodeDetector;
  const formats = (await Native?.getSupportedFormats().catch(() => [])) ?? [];
  if (Native && formats.includes('qr_code')) {
    const reader = new Native({ formats: ['qr_code'] });
    return async (video) => (await reader.detect(video).catch(() => [])).map(({ rawValue }) => rawValue);
  }
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  return (video) => {
    const { videoWidth: width, videoHeight: height } = video;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context || width === 0) return Promise.resolve([]);
    Object.assign(canvas, { width, height });
    context.drawImage(video, 0, 0);
    try {
      return Promise.resolve([decodeQR(context.getImageData(0, 0, width, height))]);
    } catch {
      // No code in this picture.
      return Promise.resolve([]);
    }
  };
}
