import { Button } from 'antd';
import { Link } from 'react-router';
import { useComing, useWaiting, type Waiting } from './queries';
import styles from './space.module.css';
import { useSpaceWords } from './words';
import { EmptyState, RelativeTime, RowsSkeleton, UnitName } from '@/components';
import { useMembers, type AllianceDetail } from '@/lib/alliances';
import { sayPeriod } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';
import { provinceInk } from '@/lib/provinces';

/** Where each kind of waiting thing is dealt with. */
const place = ({ kind, subject }: Waiting): string => (kind.startsWith('meeting-') ? `meetings/${String(subject?.conferenceId ?? '')}` : kind.startsWith('admission') || kind.startsWith('invitation') ? 'members' : kind === 'plan-to-make' ? 'rotation/plan' : kind.startsWith('plan-') ? 'rotation/what-if' : 'rotation');

function sentence(t: ReturnType<typeof useSpaceWords>, { kind, subject, names }: Waiting): string {
  const key = `waits.${kind}`;
  const named = names[String(subject?.unitId ?? '')];
  return useSpaceWords.has(key) ? t(key, { unit: named ?? t('aUnit'), title: String(subject?.title ?? '') }) : t('waits.other');
}

/** One card could not be read; the others stand. */
export function Unread({ retry }: { retry: () => void }) {
  const t = useSpaceWords();
  return (
    <p className={styles.calm} role="alert">
      {t('unread')}{' '}
      <Button type="link" onClick={retry}>
        {t('again')}
      </Button>
    </p>
  );
}

export function WaitsForMe({ alliance }: { alliance: AllianceDetail }) {
  const t = useSpaceWords();
  const { data, error, refetch } = useWaiting(alliance.id);
  if (data === undefined) return error === null ? <RowsSkeleton rows={1} /> : <Unread retry={() => void refetch()} />;
  if (data.length === 0) return <p className={styles.calm}>{t('nothingWaits')}</p>;
  return (
    <ul className={`${styles.list} ${styles.waits}`} aria-label={t('waitingCount', { count: data.length })}>
      {data.map((each) => (
        <li key={each.key}>
          <span>{sentence(t, each)}</span>
          {each.dueAt !== null && (
            <small>
              {t('due')}
              <RelativeTime at={each.dueAt} />
            </small>
          )}
          <Link to={place(each)}>{t('open')}</Link>
        </li>
      ))}
    </ul>
  );
}

export function ComingTerms({ alliance }: { alliance: AllianceDetail }) {
  const t = useSpaceWords();
  const language = useLanguage();
  const { data, error, refetch } = useComing(alliance.id);
  if (data === undefined) return error === null ? <RowsSkeleton rows={3} /> : <Unread retry={() => void refetch()} />;
  if (data.length === 0) return <EmptyState small title={t('noTerms')} />;
  return (
    <ol className={styles.list}>
      {data.map((term) => (
        <li key={term.index}>
          <span>
            <UnitName id={term.unitId} name={term.unitName} link dot />
          </span>
          <small>{sayPeriod(term.startsOn, term.endsOn, language)}</small>
        </li>
      ))}
    </ol>
  );
}

interface Slice {
  code: string;
  name: string;
  count: number;
}

/** How many active members each province has, most first. */
export function slicesOf(members: readonly { status: string; province: { code: string; name: string } | null }[]): Slice[] {
  const slices = new Map<string, Slice>();
  for (const { status, province } of members) {
    if (status === 'left') continue;
    const code = province?.code ?? '';
    const slice = slices.get(code) ?? { code, name: province?.name ?? '', count: 0 };
    slices.set(code, { ...slice, count: slice.count + 1 });
  }
  return [...slices.values()].sort((a, b) => b.count - a.count || a.code.localeCompare(b.code));
}

export function MembersByProvince({ alliance }: { alliance: AllianceDetail }) {
  const t = useSpaceWords();
  const language = useLanguage();
  const { data, error, refetch } = useMembers(alliance.id);
  if (data === undefined) return error === null ? <RowsSkeleton rows={2} /> : <Unread retry={() => void refetch()} />;
  const slices = slicesOf(data);
  const total = slices.reduce((sum, slice) => sum + slice.count, 0);
  if (total === 0) return <EmptyState small title={t('noMembers')} />;
  return (
    <>
      <p className={styles.calm}>{t('membersSentence', { count: total, provinces: slices.map((slice) => slice.name).join(language === 'zh' ? '、' : ', ') })}</p>
      <div className={styles.bar} aria-hidden="true">
        {slices.map((slice) => (
          <i key={slice.code} style={{ flexGrow: slice.count, background: provinceInk(slice.code).solid }} />
        ))}
      </div>
      <ul className={styles.list}>
        {slices.map((slice) => (
          <li key={slice.code}>
            <span>
              <UnitName name={slice.name} dot={provinceInk(slice.code).solid} />
            </span>
            <small>{t('unitsCount', { count: slice.count })}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
