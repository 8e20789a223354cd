import { useCallback, useEffect, useRef, useState } from 'react';
import { useBeforeUnload } from 'react-router';
import { keepWords, keptWords } from '../ui/kept-words';
import { useSession } from './use-session';

export interface Kept<T> {
  value: T;
  /** It comes from an earlier visit. */
  isRestored: boolean;
  change: (how: (value: T) => T) => void;
  /** Nothing of it is needed any more: it was sent, or is thrown away. */
  forget: () => void;
  /** Throws away what was changed and starts anew. */
  discard: () => void;
}

/**
 * Work that takes long and is not sent yet. Every change is kept on this machine, under `name` and the person's own id, and is
 * there again after a reload; where the machine keeps nothing, the browser asks before it leaves the page. `name` holds a
 * number that rises when the shape of the value changes, so that a newer page never reads what an older one kept.
 */
export function useKept<T>(name: string, start: () => T): Kept<T> {
  const place = `${name}.${useSession().person.id}`;
  const [before] = useState(() => keptWords<T>(place));
  const [value, setValue] = useState(() => before ?? start());
  const [isRestored, setRestored] = useState(before !== null);
  const [isTouched, setTouched] = useState(false);
  const isUnsafe = useRef(false);
  useEffect(() => {
    if (isTouched) isUnsafe.current = !keepWords(place, value);
  }, [place, value, isTouched]);
  useBeforeUnload(
    useCallback((event) => {
      if (isUnsafe.current) event.preventDefault();
    }, []),
  );
  const change = useCallback((how: (value: T) => T) => {
    setTouched(true);
    setValue(how);
  }, []);
  const forget = () => {
    keepWords(place, null);
    isUnsafe.current = false;
    setTouched(false);
    setRestored(false);
  };
  const discard = () => {
    forget();
    setValue(start());
  };
  return { value, isRestored, change, forget, discard };
}
