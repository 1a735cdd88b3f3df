import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@/lib/theme/theme.css';
import { Console } from '@/app/console';
import { fillAllSlots } from '@/app/slots';

fillAllSlots();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Console />
  </StrictMode>,
);
