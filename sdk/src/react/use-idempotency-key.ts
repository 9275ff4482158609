import { useRef } from 'react';
import { newIdempotencyKey } from '../client.ts';

/**
 * One key per intended action: the same for every attempt to send the same thing, a fresh one as soon as something
 * else is to be sent.
 */
export function useIdempotencyKey(): (intended: unknown) => string {
  const last = useRef({ intended: '', key: '' });
  return (intended) => {
    const text = JSON.stringify(intended);
    if (last.current.intended !== text) last.current = { intended: text, key: newIdempotencyKey() };
    return last.current.key;
  };
}
