import { useMemo } from 'react';
import { qrPath } from './qr-path.ts';

/** A QR code as an image with a name; `ui-qr__frame` around it gives it its white. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => qrPath(text), [text]);
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} />
    </svg>
  );
}
