'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { useToasts } from './toast';

const load = () => import('./toast-stack');
const ToastStack = dynamic(async () => (await load()).ToastStack, { ssr: false });

/**
 * Where toasts appear; stands once, in the layout. What draws them is loaded with the first press of a key or a button: a
 * page that is only read needs none, and by the time there is a message it is there, even when the server is not.
 */
export function Toaster() {
  const hasToasts = useToasts().length > 0;
  const [isUsed, setUsed] = useState(false);
  useEffect(() => {
    const use = () => {
      setUsed(true);
      stop();
    };
    const stop = () => {
      window.removeEventListener('pointerdown', use);
      window.removeEventListener('keydown', use);
    };
    window.addEventListener('pointerdown', use);
    window.addEventListener('keydown', use);
    return stop;
  }, []);
  return isUsed || hasToasts ? <ToastStack /> : null;
}
