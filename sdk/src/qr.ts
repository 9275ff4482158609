/** Reading QR codes with the camera and drawing them, for pages written with React. Bundled by who imports it. */
export { QrCode } from './qr/qr-code.tsx';
export { useScanner } from './qr/use-scanner.ts';
