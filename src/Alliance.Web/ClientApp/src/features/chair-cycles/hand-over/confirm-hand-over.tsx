import { ConfirmDangerous } from '@/components';
import { fullDate } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';
import { useHandOverWords } from './words';

interface Props {
  open: boolean;
  early: boolean;
  /** The other side has confirmed already: this one makes the chair pass. */
  last: boolean;
  from: string;
  to: string;
  until: string | null;
  opens: string | null;
  busy: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Says what will happen, and to whom, before a side confirms. */
export function ConfirmHandOver({ open, early, last, from, to, until, opens, busy, onConfirm, onCancel }: Props) {
  const t = useHandOverWords();
  const language = useLanguage();
  const day = (at: string | null) => (at === null ? '' : fullDate(at, language));
  return (
    <ConfirmDangerous
      open={open}
      title={t(early ? 'earlyTitle' : 'confirmTitle')}
      consequences={
        <>
          <p>{early ? t('earlyText', { until: day(until), opens: day(opens), from, to }) : t('confirmText', { from, to })}</p>
          {last && <p>{t('confirmLast')}</p>}
        </>
      }
      verb={t(early ? 'earlyVerb' : 'confirmTitle')}
      busy={busy}
      onConfirm={onConfirm}
      onCancel={onCancel}
    />
  );
}
