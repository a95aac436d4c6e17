import { useRef, useState } from 'react';

/** Waits for what a dialog sent: it closes when that was taken, else it says why not. */
export function useAnswer(onTaken: () => void) {
  const [wrong, setWrong] = useState('');
  const [waiting, setWaiting] = useState(false);
  const busy = useRef(false);
  const wait = (send: () => Promise<void>) => {
    if (busy.current) {
      return;
    }
    busy.current = true;
    setWaiting(true);
    setWrong('');
    send()
      .then(onTaken)
      .catch((error: Error) => setWrong(error.message))
      .finally(() => {
        busy.current = false;
        setWaiting(false);
      });
  };
  return { wrong, waiting, wait };
}
