/** Reads QR codes from the camera's picture: with the browser's own detector where it has one, else with ours. */

/** What the picture shows now; undefined when there is no code in it. */
export type ReadQr = (video: HTMLVideoElement) => Promise<string | undefined>;

/** https://developer.mozilla.org/docs/Web/API/BarcodeDetector, which TypeScript does not know yet. */
interface BarcodeDetector {
  detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>;
}
interface BarcodeDetectorClass {
  new (options: { formats: string[] }): BarcodeDetector;
  getSupportedFormats(): Promise<string[]>;
}

export async function createQrReader(): Promise<ReadQr> {
  return (await createNativeReader()) ?? createOwnReader();
}

async function createNativeReader(): Promise<ReadQr | undefined> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: BarcodeDetectorClass };
  const formats = (await BarcodeDetector?.getSupportedFormats().catch(() => [])) ?? [];
  if (!BarcodeDetector || !formats.includes('qr_code')) return undefined;
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  let own: ReadQr | undefined;
  return async (video) => {
    if (own) return own(video);
    try {
      return (await detector.detect(video))[0]?.rawValue;
    } catch {
      // Some systems offer a detector whose service then fails.
      own = await createOwnReader();
      return own(video);
    }
  };
}

/** Enough for a code that fills a third of the frame, and a search takes about 5 ms. */
const sidePixels = 480;

async function createOwnReader(): Promise<ReadQr> {
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  canvas.width = sidePixels;
  canvas.height = sidePixels;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no 2d canvas.');
  return async (video) => {
    const { videoWidth, videoHeight } = video;
    const side = Math.min(videoWidth, videoHeight);
    // The page shows the middle square of the picture, so that is what is read.
    const left = (videoWidth - side) / 2;
    const top = (videoHeight - side) / 2;
    context.drawImage(video, left, top, side, side, 0, 0, sidePixels, sidePixels);
    try {
      return decodeQR(context.getImageData(0, 0, sidePixels, sidePixels));
    } catch {
      return undefined;
    }
  };
}
