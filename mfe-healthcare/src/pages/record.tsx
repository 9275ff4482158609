import { useState } from 'react';
import { ReadingResult } from '../components/reading-result.tsx';
import type { Reading } from '../contract.ts';
import { RecordForm } from '../record/record-form.tsx';

/** Enter a reading, then see what it means. */
export function RecordPage() {
  const [recorded, setRecorded] = useState<Reading>();
  return recorded ? (
    <ReadingResult reading={recorded} onAgain={() => setRecorded(undefined)} />
  ) : (
    <RecordForm onRecorded={setRecorded} />
  );
}
