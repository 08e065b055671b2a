// @ts-check
import { useEffect, useState } from 'preact/hooks';

/** Milliseconds that a notice stays. */
const READ = 4000;

/** A line that goes by itself. @returns {[string, (text: string) => void]} */
export function useNotice() {
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setText(''), READ);
    return () => clearTimeout(timer);
  }, [text]);
  return [text, setText];
}
