import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Progress, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { useYear, yearPath, type Year } from './api';
import { Report } from './report';
import { useYearWords } from './words';
import styles from './years.module.css';
import { EmptyState, PageSkeleton, RelativeTime, Trouble, UnitName, useDocumentTitle } from '@/components';
import { MeetingsNav } from '@/components/meetings-nav';
import { allianceScope } from '@/lib/alliances';
import { usePlace } from '@/lib/feed';
import { dateOf, sayDay } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';
import { useNow } from '@/lib/use-now';

/** The pack of an annual conference. */
export function YearPage() {
  const { allianceId = '', year = '' } = useParams();
  const t = useYearWords();
  const now = useNow();
  const { data, error, refetch } = useYear(allianceId, year);
  useDocumentTitle(t('title', { year }));
  usePlace('years', allianceScope(allianceId));
  if (error !== null && data === undefined) return <Trouble error={error} retry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  const { pack } = data;
  const space = `/alliances/${allianceId}/meetings`;
  return (
    <div className={styles.page}>
      <MeetingsNav />
      <header className={styles.header}>
        <div>
          <h2>{t('title', { year })}</h2>
          <p>{t('about')}</p>
        </div>
        <div className={styles.actions}>
          <Link to={`${space}/years/${pack.year - 1}`}>{t('previous')}</Link>
          {pack.year < Number(dateOf(now).slice(0, 4)) && <Link to={`${space}/years/${pack.year + 1}`}>{t('next')}</Link>}
          <Button icon={<DownloadOutlined aria-hidden />} href={yearPath(allianceId, year, 'document')}>
            {t('download')}
          </Button>
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
            {t('print')}
          </Button>
        </div>
      </header>
      <Report allianceId={allianceId} year={year} data={data} />
      <Chairs pack={pack} />
      <Meetings pack={pack} space={space} />
      <Resolutions pack={pack} space={space} />
      <Actions pack={pack} space={space} />
      <Attendance pack={pack} />
    </div>
  );
}

function Chairs({ pack }: { pack: Year }) {
  const t = useYearWords();
  const language = useLanguage();
  const day = (at: string) => sayDay(dateOf(Date.parse(at)), language);
  if (pack.chairs.length === 0) return null;
  return (
    <section className={styles.card}>
      <h3>{t('chairs')}</h3>
      <ul>
        {pack.chairs.map((chair) => (
          <li key={chair.since}>{chair.until === null ? t('chairSince', { unit: chair.unitName, from: day(chair.since) }) : t('chairSpan', { unit: chair.unitName, from: day(chair.since), until: day(chair.until) })}</li>
        ))}
      </ul>
    </section>
  );
}

function Meetings({ pack, space }: { pack: Year; space: string }) {
  const t = useYearWords();
  return (
    <section className={styles.card}>
      <header className={styles.cardHead}>
        <h3>{t('meetings')}</h3>
        <span className={styles.muted}>{t('meetingsHeld', { n: pack.meetings.filter((meeting) => meeting.status === 'closed').length })}</span>
      </header>
      {pack.meetings.length === 0 && <EmptyState small title={t('nothing')} />}
      <ul>
        {pack.meetings.map((meeting) => (
          <li key={meeting.id} className={styles.row}>
            <Link to={`${space}/${meeting.id}`}>{meeting.title}</Link>
            <RelativeTime at={meeting.startsAt} dayOnly />
            <span>{meeting.status === 'closed' || meeting.status === 'open' ? t('present', { n: meeting.present, all: meeting.invited }) : t(meeting.status === 'cancelled' ? 'calledOff' : 'toCome')}</span>
            {meeting.minutes === null ? <span /> : <Link to={`${space}/${meeting.id}/minutes`}>{t(`minutes.${meeting.minutes}`)}</Link>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Resolutions({ pack, space }: { pack: Year; space: string }) {
  const t = useYearWords();
  const language = useLanguage();
  return (
    <section className={styles.card}>
      <header className={styles.cardHead}>
        <h3>{t('resolutions')}</h3>
        <span className={styles.muted}>{t('resolutionsCount', { n: pack.resolutions.length, kept: pack.resolutions.filter((each) => each.status !== 'repealed').length })}</span>
      </header>
      {pack.resolutions.length === 0 && <EmptyState small title={t('nothing')} />}
      <ul>
        {pack.resolutions.map((each) => (
          <li key={each.id} className={styles.row}>
            <Link to={`${space}/resolutions/${each.id}`}>
              {language === 'zh' ? `〔${pack.year}〕${each.number}号` : `[${pack.year}] No. ${each.number}`} {each.title}
            </Link>
            <RelativeTime at={each.passedOn} dayOnly />
            <Tag className={styles.tag}>{t(`is.${each.status}`)}</Tag>
            <span>{each.openActionItems > 0 ? t('openItems', { n: each.openActionItems }) : ''}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Actions({ pack, space }: { pack: Year; space: string }) {
  const t = useYearWords();
  const { actions } = pack;
  const judged = actions.inTime + actions.late + actions.overdue;
  return (
    <section className={styles.card}>
      <header className={styles.cardHead}>
        <h3>{t('actions')}</h3>
        <span className={styles.muted}>{t('actionsSaid', { due: actions.due, inTime: actions.inTime, late: actions.late, overdue: actions.overdue })}</span>
      </header>
      {judged > 0 && <Progress percent={Math.round((100 * actions.inTime) / judged)} aria-label={t('rate')} />}
      <ul>
        {actions.items.map((item) => (
          <li key={item.id} className={styles.row} data-state={item.state}>
            <Link to={`${space}/action-items?state=all&item=${item.id}`}>{item.title}</Link>
            <RelativeTime at={item.dueOn} dayOnly />
            <span>{item.ownerName}</span>
            <span className={styles.state}>{t(`state.${item.state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Attendance({ pack }: { pack: Year }) {
  const t = useYearWords();
  if (pack.attendance.length === 0) return null;
  return (
    <section className={styles.card}>
      <h3>{t('attendance')}</h3>
      <ul>
        {pack.attendance.map((each) => (
          <li key={each.unit.id} className={styles.row}>
            <UnitName id={each.unit.id} name={each.unit.name} shortName={each.unit.shortName} dot link />
            <Progress percent={Math.round((100 * each.came) / each.invited)} showInfo={false} size="small" aria-label={t('came', { n: each.came, all: each.invited })} />
            <span>{t('came', { n: each.came, all: each.invited })}</span>
            <span className={styles.muted}>{each.byDeputy > 0 ? t('byDeputy', { n: each.byDeputy }) : ''}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
