import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { AmendForm } from './amend-form';
import styles from './charter.module.css';
import { DifferenceList } from './difference-list';
import { CharterDocument } from './document';
import { useCharters, whoAmended } from './queries';
import { differences } from './sentences';
import { useCharterWords } from './words';
import { LiveHighlight, RelativeTime, useDocumentTitle } from '@/components';
import { allianceScope, useAlliance, useRights } from '@/lib/alliances';
import { chinaDay, longDate } from '@/lib/events';
import { usePlace } from '@/lib/feed';
import { useLanguage } from '@/lib/i18n';
import { useFilters } from '@/lib/url';

/** The alliance's rules as people read them, with every version they ever had. */
export function CharterPage() {
  const { allianceId = '' } = useParams();
  const t = useCharterWords();
  const language = useLanguage();
  const alliance = useAlliance(allianceId);
  const rights = useRights(alliance);
  const { data: versions = [] } = useCharters(allianceId);
  const [{ version }, setFilters] = useFilters(['version']);
  const [amending, setAmending] = useState(false);
  useDocumentTitle(`${t('title')} · ${alliance.name}`);
  usePlace('charter', allianceScope(allianceId));

  const chosen = versions.find((each) => String(each.number) === version);
  const shown = chosen ?? { number: alliance.charterNumber, effectiveFrom: alliance.charterFrom, charter: alliance.charter };
  const today = chinaDay(new Date());
  const dated = (from: string) => t(from > today ? 'future' : 'inForce', { from: longDate(from, language) });
  return (
    <div className={styles.page}>
      <article className={styles.paper} aria-labelledby="charter-title">
        <LiveHighlight of="charter" block>
          <header>
            <h2 id="charter-title">
              {alliance.name}
              {language === 'zh' ? '章程' : ''}
            </h2>
            <p>
              {t('version', { n: shown.number })} · {dated(shown.effectiveFrom)}
            </p>
          </header>
        </LiveHighlight>
        {chosen !== undefined && chosen.number !== alliance.charterNumber && (
          <p className={styles.note} role="status">
            {t('showing', { n: chosen.number, current: alliance.charterNumber })}{' '}
            <Button type="link" onClick={() => setFilters({ version: null })}>
              {t('backToCurrent')}
            </Button>
          </p>
        )}
        <CharterDocument charter={shown.charter} />
      </article>
      <aside className={styles.side}>
        <div className={styles.actions}>
          {rights.may('alliance.amend-charter') && (
            <Button type="primary" onClick={() => setAmending(true)}>
              {t('amend')}
            </Button>
          )}
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
            {t('print')}
          </Button>
        </div>
        <h3>{t('history')}</h3>
        <ol className={styles.versions}>
          {versions.map((each, i) => {
            const earlier = versions[i + 1];
            const changed = earlier === undefined ? [] : differences(earlier.charter, each.charter, language);
            const who = whoAmended(each.by);
            return (
              <li key={each.number} aria-current={each.number === shown.number}>
                <p>
                  <strong>{t('version', { n: each.number })}</strong> · {dated(each.effectiveFrom)}
                </p>
                {(who !== null || each.amendedAt !== null) && (
                  <p className={styles.quiet}>
                    {who !== null && t(earlier === undefined ? 'enactedBy' : 'amendedBy', { who })} {each.amendedAt !== null && <RelativeTime at={each.amendedAt} />}
                  </p>
                )}
                {earlier === undefined ? (
                  <p className={styles.quiet}>{t('first')}</p>
                ) : changed.length === 0 ? (
                  <p className={styles.quiet}>{t('nothingChanged')}</p>
                ) : (
                  <details>
                    <summary>
                      {t('changedFrom')} ({changed.length})
                    </summary>
                    <DifferenceList list={changed} />
                  </details>
                )}
                {each.number !== shown.number && (
                  <Button type="link" className={styles.link} onClick={() => setFilters({ version: each.number === alliance.charterNumber ? null : String(each.number) })}>
                    {t('show')}
                  </Button>
                )}
              </li>
            );
          })}
        </ol>
      </aside>
      {amending && <AmendForm alliance={alliance} onClose={() => setAmending(false)} />}
    </div>
  );
}
