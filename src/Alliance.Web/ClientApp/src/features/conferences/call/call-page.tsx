import { Button, Checkbox, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import styles from './call.module.css';
import { callOf, endOf, fromPoll, newDraft, ofBody, placeOf, startOf, type CallDraft } from './draft';
import { NoticeLine } from './notice-line';
import { civilFrom, earliestOf, noticeOf, ruleFor } from './notice';
import { WhenFields } from './when-fields';
import { WhereFields } from './where-fields';
import { WhoFields } from './who-fields';
import { useCallWords } from './words';
import { AgendaEditor } from '../agenda/agenda-editor';
import { newItem } from '../agenda/draft';
import { useAgendaWords } from '../agenda/words';
import { meetingsKey } from '../api/queries';
import { kinds, type MeetingKind } from '../api/types';
import { useSeries } from '../series/queries';
import { useMeetingWords } from '../words';
import { EmptyState, MeetingsNav, sendsByButtonAlone, useDocumentTitle } from '@/components';
import { Slot, useSlotIsFilled } from '@/components/slots';
import { alliancePath, allianceScope, useAlliance, useMembers, useRights } from '@/lib/alliances';
import { usePlace } from '@/lib/feed';
import { civil } from '@/lib/format';
import { useCommand } from '@/lib/http';
import { nameIn, useLanguage } from '@/lib/i18n';
import { useNow } from '@/lib/use-now';

/** Calling a meeting: what kind, when, where, who, about what; with what the charter asks for said at once. */
export function CallPage() {
  const { allianceId = '' } = useParams();
  const t = useCallWords();
  const m = useMeetingWords();
  const a = useAgendaWords();
  const language = useLanguage();
  const now = useNow();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const series = useSeries(allianceId).data?.items.find((each) => each.id === params.get('series'));
  const alliance = useAlliance(allianceId);
  const rights = useRights(alliance);
  const members = useMembers(allianceId).data?.filter((member) => member.status === 'active') ?? [];
  const finds = useSlotIsFilled('meeting.find-time');
  const titleFor = (kind: MeetingKind) => {
    const { year, month } = civil(Date.now());
    return t(kind === 'joint-conference' ? 'quarter' : 'yearly', { year, quarter: Math.ceil(month / 3), kind: m(`kind.${kind}`) });
  };
  const [draft, setDraft] = useState<CallDraft>(() => ({
    ...newDraft(
      alliance,
      'joint-conference',
      titleFor('joint-conference'),
      alliance.chair === null ? '' : t('placeOf', { unit: alliance.chair.shortName ?? alliance.chair.unitName }),
      [newItem({ title: a('standing.follow-up'), standing: 'follow-up', minutes: 10 }), newItem({ title: a('standing.other'), standing: 'other', minutes: 10 })],
      Date.now(),
    ),
    ...fromPoll(params),
  }));
  const [tried, setTried] = useState(false);
  const [finding, setFinding] = useState(false);
  const [taken, setTaken] = useState(false);
  if (series !== undefined && !taken) {
    // A date of a series: its kind, hour and length stand already.
    setTaken(true);
    const { rule } = series;
    setDraft((before) => ({ ...before, kind: rule.kind, bodyId: rule.bodyId, seriesId: series.id, title: rule.title, titleIsOurs: false, minutes: rule.minutes, ...(params.has('at') ? civilFrom(params.get('at')!) : {}) }));
  }

  const change = (part: Partial<CallDraft>) => setDraft((before) => ({ ...before, ...part }));
  useDocumentTitle(`${t('title')} · ${alliance.name}`);
  usePlace('meetings', allianceScope(allianceId));
  const { rule, track } = ruleFor(alliance.charter, draft.kind, draft.agenda);
  const notice = noticeOf(Date.parse(startOf(draft)), rule, now);
  const wanted = ofBody(draft.kind);
  const bodies = alliance.bodies.filter((body) => body.kind === wanted && !body.closed);
  const invited = members.filter((member) => wanted === null || (draft.bodyId !== null && member.bodies.includes(draft.bodyId)));
  const missing = {
    body: wanted !== null && draft.bodyId === null,
    title: draft.title.trim().length < 2,
    place: draft.place.trim() === '',
    agenda: draft.agenda.some((item) => item.title.trim() === ''),
    notice: notice === 'past' || (notice === 'short' && (!rule.waivable || draft.waiver.trim() === '')),
  };
  const call = useCommand(() => ({ path: alliancePath(allianceId, 'conferences'), body: callOf(draft) }), {
    refresh: [meetingsKey(allianceId), ['workbench']],
    said: t('sent'),
    onDone: (result) => void navigate(`/alliances/${allianceId}/meetings/${result.id}`),
  });
  if (!rights.may('conference.call')) {
    return (
      <>
        <MeetingsNav />
        <EmptyState title={t('noMay')} />
      </>
    );
  }

  const send = () => {
    setTried(true);
    if (!Object.values(missing).some(Boolean)) call.mutate();
  };
  return (
    <div className={styles.page}>
      <MeetingsNav />
      <header>
        <h2>{t('title')}</h2>
        <p>{t('about')}</p>
      </header>
      <form
        className={styles.form}
        onKeyDown={sendsByButtonAlone}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <section>
          <h3 id="call-kind">{t('kind')}</h3>
          <Radio.Group
            className={styles.kinds}
            aria-labelledby="call-kind"
            value={draft.kind}
            onChange={(e) => {
              const kind = e.target.value as MeetingKind;
              change({ kind, bodyId: null, ...(draft.titleIsOurs ? { title: titleFor(kind) } : {}) });
            }}
          >
            {kinds.map((kind) => (
              <Radio key={kind} value={kind} className={styles.kind}>
                <strong>{m(`kind.${kind}`)}</strong>
                <small>{m(`about.${kind}`)}</small>
              </Radio>
            ))}
          </Radio.Group>
          {wanted !== null && (
            <label className={styles.field}>
              <span>{t('body')}</span>
              <Select
                value={draft.bodyId}
                status={tried && missing.body ? 'error' : ''}
                placeholder={t('bodyMissing')}
                onChange={(bodyId: string) => change({ bodyId })}
                options={bodies.map((body) => ({ value: body.id, label: nameIn(language, body.name, body.nameEn) }))}
              />
              {tried && missing.body && <em role="alert">{t('bodyMissing')}</em>}
            </label>
          )}
          <label className={styles.field}>
            <span>{t('name')}</span>
            <Input value={draft.title} maxLength={120} status={tried && missing.title ? 'error' : ''} onChange={(e) => change({ title: e.target.value, titleIsOurs: false })} />
            {tried && missing.title && <em role="alert">{t('nameMissing')}</em>}
          </label>
        </section>
        <section>
          <h3>{t('when')}</h3>
          <WhenFields day={draft.day} time={draft.time} minutes={draft.minutes} onChange={change} />
          {finds && (
            <Button className={styles.find} onClick={() => setFinding((open) => !open)} aria-expanded={finding}>
              {t('find')}
            </Button>
          )}
          {finding && (
            <Slot
              name="meeting.find-time"
              allianceId={allianceId}
              kind={draft.kind}
              required={draft.everybody ? invited.map((member) => member.unitId) : draft.required}
              optional={draft.everybody ? [] : draft.optional}
              minutes={draft.minutes}
              place={placeOf(draft)}
              notBefore={track === null ? undefined : new Date(earliestOf(rule, now)).toISOString()}
              onPick={(startsAt) => {
                change(civilFrom(startsAt));
                setFinding(false);
              }}
            />
          )}
          <NoticeLine rule={rule} track={track} notice={notice} now={now} waiver={draft.waiver} onWaiver={(waiver) => change({ waiver })} tried={tried} />
        </section>
        <section>
          <h3>{t('place')}</h3>
          <WhereFields place={draft} onChange={change} missing={tried && missing.place} />
        </section>
        <section>
          <h3>{t('who')}</h3>
          <WhoFields draft={draft} onChange={change} invited={invited} members={members} />
          <Checkbox checked={draft.codeRequired} onChange={(e) => change({ codeRequired: e.target.checked })}>
            {t('checkIn')}
          </Checkbox>
          <small>{t('checkInText')}</small>
        </section>
        <section className={styles.wide}>
          <h3>{t('agenda')}</h3>
          <AgendaEditor allianceId={allianceId} items={draft.agenda} onChange={(agenda) => change({ agenda })} room={(Date.parse(endOf(draft)) - Date.parse(startOf(draft))) / 60_000} />
          {tried && missing.agenda && <em role="alert">{a('titleMissing')}</em>}
        </section>
        <footer>
          <Button onClick={() => void navigate('..', { relative: 'path' })}>{t('back')}</Button>
          <Button type="primary" htmlType="submit" loading={call.isPending}>
            {t('send')}
          </Button>
        </footer>
      </form>
    </div>
  );
}
