import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Descriptions } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ConfirmDangerous, LiveHighlight, Page, PageSkeleton, Trouble } from '@/components';
import { platformScope } from '@/lib/feed';
import { useCommand } from '@/lib/http';
import { may, useSession } from '@/lib/session';
import { personPath, personQuery, type PersonRow } from '../api/people';
import { EditPerson } from '../components/edit-person';
import { Grants } from '../components/grants';
import { LinkDialog } from '../components/link-dialog';
import styles from '../components/people.module.css';
import { usePeopleWords } from '../words';

export function PersonPage() {
  const { personId = '' } = useParams();
  const { data, error, refetch } = useQuery(personQuery(personId));
  if (error && !data) {
    return <Trouble error={error} retry={() => void refetch()} />;
  }

  return data ? <OnePerson key={personId} person={data} /> : <PageSkeleton />;
}

function OnePerson({ person }: { person: PersonRow }) {
  const t = usePeopleWords();
  const session = useSession();
  const [editing, setEditing] = useState(false);
  const [link, setLink] = useState('');
  const makeLink = useCommand<void, { link: string }>(() => ({ path: personPath(person.id, 'sign-in-link') }), { onDone: (result) => setLink(result.link) });
  const actions = person.active && (
    <>
      {may(session, 'person.deactivate') && session.person.id !== person.id && <Deactivate person={person} />}
      {may(session, 'person.register') && (
        <Button title={t('newLinkText', { name: person.name })} loading={makeLink.isPending} onClick={() => makeLink.mutate()}>
          {t('newLink')}
        </Button>
      )}
    </>
  );
  const facts = [
    { key: 'name', label: t('name'), children: person.name },
    { key: 'signInName', label: t('signInName'), children: person.signInName },
    { key: 'phone', label: t('phone'), children: person.phone },
    { key: 'email', label: t('email'), children: person.email },
    { key: 'state', label: t('state'), children: t(person.active ? (person.hasSignedIn ? 'state.active' : 'state.invited') : 'state.inactive') },
  ].filter((item) => item.children);
  return (
    <Page title={person.name} about={person.signInName} actions={actions} place="people" {...(session.administrator ? { scope: platformScope } : {})}>
      {!person.active && <Alert type="info" showIcon title={t('inactiveNote')} />}
      <div className={styles.columns}>
        <section className={styles.sheet} aria-labelledby="profile">
          <div className={styles.head}>
            <h2 id="profile">{t('profile')}</h2>
            {person.active && !editing && may(session, 'person.change', person.id) && (
              <Button size="small" onClick={() => setEditing(true)}>
                {t('edit')}
              </Button>
            )}
          </div>
          {editing ? (
            <EditPerson person={person} onDone={() => setEditing(false)} />
          ) : (
            <LiveHighlight of={`person/${person.id}`} block>
              <Descriptions column={1} size="small" items={facts} />
            </LiveHighlight>
          )}
        </section>
        <Grants person={person} />
      </div>
      {link && <LinkDialog name={person.name} link={link} onClose={() => setLink('')} />}
    </Page>
  );
}

function Deactivate({ person }: { person: PersonRow }) {
  const t = usePeopleWords();
  const [asking, setAsking] = useState(false);
  const [erase, setErase] = useState(false);
  const deactivate = useCommand<boolean>((eraseData) => ({ path: personPath(person.id, 'deactivate'), body: { eraseData } }), {
    refresh: [['person', person.id], ['people'], ['member-unit']],
    said: t('deactivated'),
    onDone: () => setAsking(false),
    onRefused: () => setAsking(false),
  });
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>
        {t('deactivate')}
      </Button>
      <ConfirmDangerous
        open={asking}
        title={t('deactivateTitle', { name: person.name })}
        consequences={
          <>
            <p>{t('deactivateText', { name: person.name })}</p>
            <Checkbox checked={erase} onChange={(event) => setErase(event.target.checked)}>
              {t('erase')}
            </Checkbox>
            {erase && <p className={styles.aside}>{t('eraseText')}</p>}
          </>
        }
        verb={t('deactivate')}
        busy={deactivate.isPending}
        onConfirm={() => deactivate.mutate(erase)}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
