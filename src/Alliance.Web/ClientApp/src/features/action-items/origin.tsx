import { Link } from 'react-router';
import type { ActionItem } from './api';
import { useActionItemWords } from './words';

/** Where an item comes from: a resolution, a meeting, or an agreement. */
export function Origin({ alliance, item }: { alliance: string; item: ActionItem }) {
  const t = useActionItemWords();
  if (item.resolutionId !== null && item.resolutionNumber !== null) {
    return (
      <Link to={`/alliances/${alliance}/meetings/resolutions/${item.resolutionId}`} title={item.resolutionTitle ?? undefined}>
        {t('fromResolution', { year: item.resolutionYear ?? 0, number: item.resolutionNumber })}
      </Link>
    );
  }

  if (item.conferenceId !== null) return <Link to={`/alliances/${alliance}/meetings/${item.conferenceId}`}>{item.conferenceTitle ?? t('fromMeeting')}</Link>;
  return <>{t('byAgreement')}</>;
}

export function originText(item: ActionItem, t: ReturnType<typeof useActionItemWords>): string {
  return item.resolutionNumber !== null
    ? t('fromResolution', { year: item.resolutionYear ?? 0, number: item.resolutionNumber })
    : (item.conferenceTitle ?? (item.conferenceId === null ? t('byAgreement') : t('fromMeeting')));
}
