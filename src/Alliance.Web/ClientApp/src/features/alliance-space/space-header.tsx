import { Tag, Tooltip } from 'antd';
import { Link } from 'react-router';
import { ProfileMenu } from './profile-menu';
import styles from './space.module.css';
import { useSpaceWords } from './words';
import { LiveHighlight, PresenceBar, RegionList, UnitName } from '@/components';
import { allianceScope, type AllianceDetail } from '@/lib/alliances';
import { useDomainWords } from '@/lib/api';
import { daysUntil, fullDate, sayDaysLeft, sayInstant } from '@/lib/format';
import { nameIn, useLanguage } from '@/lib/i18n';
import { inkAmong } from '@/lib/provinces';
import { useNow } from '@/lib/use-now';

const provinceOf = (province: string | { code: string } | null): string | null => (province === null || typeof province === 'string' ? province : province.code);

/** Name, regions, the unit in the chair with what is left of its term, and who is here now. */
export function SpaceHeader({ alliance }: { alliance: AllianceDetail }) {
  const t = useSpaceWords();
  const d = useDomainWords();
  const language = useLanguage();
  const now = useNow();
  const { chair } = alliance;
  const several = new Set(alliance.regions.map((region) => region.code.slice(0, 2))).size > 1;
  return (
    <header className={styles.header}>
      <div className={styles.names}>
        <LiveHighlight of="alliance" block>
          <h1>
            {nameIn(language, alliance.name, alliance.nameEn)}
            {alliance.status === 'dissolved' && <Tag className={styles.tag}>{t('dissolved')}</Tag>}
          </h1>
        </LiveHighlight>
        <p>
          <span>{d(`type.${alliance.type}`)}</span>
          <span>
            <RegionList regions={alliance.regions} />
          </span>
          {alliance.parent !== null && <Link to={`/alliances/${alliance.parent.id}`}>{t('below', { name: alliance.parent.name })}</Link>}
        </p>
      </div>
      <LiveHighlight of="chair">
        <div className={styles.chair}>
          <span className={styles.caption}>{t('inChair')}</span>
          {chair === null ? (
            <span>{t('nobody')}</span>
          ) : (
            <Link to="rotation" className={styles.holder}>
              <strong>
                <UnitName id={chair.unitId} name={chair.unitName} shortName={chair.shortName} dot={inkAmong(several, chair.unitId, provinceOf(chair.province)).solid} />
              </strong>
              {chair.endsOn === null ? (
                <span>{t('byMeeting')}</span>
              ) : (
                <Tooltip title={fullDate(chair.endsOn, language)}>
                  <span>{sayDaysLeft(daysUntil(chair.endsOn, now), language)}</span>
                </Tooltip>
              )}
            </Link>
          )}
        </div>
      </LiveHighlight>
      {alliance.nextMeeting != null && (
        <Link to={alliance.nextMeeting.status === 'open' ? `meetings/${alliance.nextMeeting.id}/room` : `meetings/${alliance.nextMeeting.id}`} className={styles.meeting} data-open={alliance.nextMeeting.status === 'open'}>
          <span className={styles.caption}>{t(alliance.nextMeeting.status === 'open' ? 'meetingNow' : 'nextMeeting')}</span>
          <Tooltip title={`${alliance.nextMeeting.title} · ${fullDate(alliance.nextMeeting.startsAt, language)}`}>
            <strong>{alliance.nextMeeting.status === 'open' ? alliance.nextMeeting.title : sayInstant(alliance.nextMeeting.startsAt, language, now)}</strong>
          </Tooltip>
        </Link>
      )}
      <div className={styles.presence}>
        <PresenceBar scope={allianceScope(alliance.id)} />
        <ProfileMenu alliance={alliance} />
      </div>
    </header>
  );
}
