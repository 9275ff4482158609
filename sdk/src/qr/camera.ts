/** The camera: opened for scanning, and certainly off again afterwards. */
import { createQrReader } from './qr-reader.ts';

/** Why there is no picture: not allowed, no camera at all, or there is one that does not answer. */
export type CameraFault = 'refused' | 'missing' | 'busy';

const pauseMs = 120;

interface ScanListener {
  onOpen(): void;
  onText(text: string): void;
  onFault(fault: CameraFault): void;
}

/** Shows the camera in `video` and reports every code it sees until `signal` is aborted. */
export async function scan(
  video: HTMLVideoElement,
  signal: AbortSignal,
  { onOpen, onText, onFault }: ScanListener,
): Promise<void> {
  let stream: MediaStream | undefined;
  const stop = () => {
    for (const track of stream?.getTracks() ?? []) track.stop();
    video.srcObject = null;
  };
  signal.addEventListener('abort', stop);
  try {
    stream = await openStream();
    if (signal.aborted) return stop();
    video.srcObject = stream;
    stream.getVideoTracks()[0]?.addEventListener('ended', () => signal.aborted || onFault('busy'));
    const [read] = await Promise.all([createQrReader(), video.play()]);
    if (!signal.aborted) onOpen();
    while (!signal.aborted) {
      const text = await read(video);
      if (text !== undefined && !signal.aborted) onText(text);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  } catch (error) {
    stop();
    if (!signal.aborted) onFault(faultOf(error));
  }
}

/** Whether the camera opens without a question, because it was allowed before. */
export async function isCameraAllowed(): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: 'camera' })).state === 'granted';
  } catch {
    return false;
  }
}

function openStream(): Promise<MediaStream> {
  // Browsers leave it out altogether on pages that are not secure.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) throw new DOMException('No camera here', 'NotFoundError');
  const video = { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } };
  return devices.getUserMedia({ video, audio: false });
}

function faultOf(error: unknown): CameraFault {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'busy';
}
