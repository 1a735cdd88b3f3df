import { Button, Form, Modal, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ConfirmDangerous, EmptyState } from '@/components';
import { useDomainWords, type GrantRef, type RoleName } from '@/lib/api';
import { useCommand } from '@/lib/http';
import { may, useSession } from '@/lib/session';
import { personPath, targetOf, type PersonRow } from '../api/people';
import { usePeopleWords } from '../words';
import { GrantFields } from './grant-fields';
import styles from './people.module.css';

/** The roles a person holds; adding and revoking act at once, in every open browser. */
export function Grants({ person }: { person: PersonRow }) {
  const t = usePeopleWords();
  const session = useSession();
  const [adding, setAdding] = useState(false);
  const [revoking, setRevoking] = useState<GrantRef | null>(null);
  const said = useGrantSaid();
  const refresh = [['person', person.id], ['people'], ['member-unit']];
  const change = person.active && may(session, 'person.grant-role');
  const revoke = useCommand<GrantRef>((grant) => ({ path: personPath(person.id, 'grants', 'revoke'), body: { role: grant.role, target: grant.target } }), {
    refresh,
    said: t('revoked'),
    onDone: () => setRevoking(null),
    onRefused: () => setRevoking(null),
  });
  return (
    <section className={styles.sheet} aria-labelledby="grants">
      <div className={styles.head}>
        <h2 id="grants">{t('grants')}</h2>
        {change && (
          <Button size="small" onClick={() => setAdding(true)}>
            {t('grant')}
          </Button>
        )}
      </div>
      {person.grants.length === 0 ? (
        <EmptyState small title={t('grantsEmpty')} text={t('grantsEmptyText')} />
      ) : (
        <ul className={styles.list}>
          {person.grants.map((grant) => (
            <li key={`${grant.role} ${grant.target}`}>
              <GrantLine grant={grant} />
              {change && (
                <Button size="small" type="text" danger onClick={() => setRevoking(grant)}>
                  {t('revoke')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {adding && <AddGrant person={person} onClose={() => setAdding(false)} />}
      <ConfirmDangerous
        open={revoking !== null}
        title={t('revokeTitle', { role: revoking ? said(revoking) : '' })}
        consequences={t('revokeText', { name: person.name, role: revoking ? said(revoking) : '' })}
        verb={t('revoke')}
        busy={revoke.isPending}
        onConfirm={() => revoking && revoke.mutate(revoking)}
        onCancel={() => setRevoking(null)}
      />
    </section>
  );
}

export function useGrantSaid() {
  const t = usePeopleWords();
  const d = useDomainWords();
  return (grant: GrantRef) => (grant.targetName ? t('of', { role: d(`role.${grant.role}`), target: grant.targetName }) : d(`role.${grant.role}`));
}

function GrantLine({ grant }: { grant: GrantRef }) {
  const d = useDomainWords();
  const to = { alliance: `/alliances/${grant.target}`, unit: `/member-units/${grant.target}`, region: `/regions?at=${grant.target}` };
  const kind = targetOf[grant.role];
  return (
    <span>
      <Tag variant="filled">{d(`role.${grant.role}`)}</Tag>
      {kind && grant.targetName && <Link to={to[kind]}>{grant.targetName}</Link>}
    </span>
  );
}

function AddGrant({ person, onClose }: { person: PersonRow; onClose: () => void }) {
  const t = usePeopleWords();
  const [form] = Form.useForm<{ role: RoleName; target?: string }>();
  const add = useCommand<{ role: RoleName; target?: string }>(({ role, target }) => ({ path: personPath(person.id, 'grants'), body: { role, target: target ?? '' } }), {
    refresh: [['person', person.id], ['people'], ['member-unit']],
    said: t('granted'),
    onDone: onClose,
  });
  return (
    <Modal
      open
      title={t('grant')}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" loading={add.isPending} onClick={() => form.submit()}>
            {t('grant')}
          </Button>
        </>
      }
    >
      <Form form={form} layout="vertical" onFinish={(values) => add.mutate(values)}>
        <GrantFields />
      </Form>
    </Modal>
  );
}
