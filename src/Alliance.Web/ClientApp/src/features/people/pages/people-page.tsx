import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { DataTable, EmptyState, Page, SearchField, Trouble, type Column } from '@/components';
import { useDomainWords, type RoleName } from '@/lib/api';
import { platformScope } from '@/lib/feed';
import { may, useSession } from '@/lib/session';
import { useFilters } from '@/lib/url';
import { peopleQuery, targetOf, type PersonRow } from '../api/people';
import { useGrantSaid } from '../components/grants';
import { LinkDialog } from '../components/link-dialog';
import { NewPerson } from '../components/new-person';
import styles from '../components/people.module.css';
import { usePeopleWords } from '../words';

const names = ['q', 'role', 'page', 'size', 'new', 'target', 'targetName'] as const;

export function PeoplePage() {
  const t = usePeopleWords();
  const d = useDomainWords();
  const session = useSession();
  const navigate = useNavigate();
  const said = useGrantSaid();
  const [filters, change] = useFilters(names);
  const [added, setAdded] = useState<{ id: string; name: string; link: string } | null>(null);
  const page = Number(filters.page) || 1;
  const size = Number(filters.size) || 50;
  const allowed = may(session, 'people.see');
  const { data, error, refetch, isFetching } = useQuery({ ...peopleQuery({ q: filters.q, role: filters.role, page, size }), enabled: allowed });
  if (!allowed) {
    return (
      <Page title={t('title')} place="people">
        <EmptyState title={t('forbidden')} text={t('forbiddenText')} />
      </Page>
    );
  }

  const open = filters.new !== '';
  const close = () => change({ new: null, target: null, targetName: null, page: filters.page || null });
  const add = may(session, 'person.register') && (
    <Button type="primary" onClick={() => change({ new: 'yes', page: filters.page || null })}>
      {t('add')}
    </Button>
  );
  // Sorted here, so only when everybody found is here.
  const sort = (data?.total ?? 0) <= size;
  const state = (person: PersonRow) => t(person.active ? (person.hasSignedIn ? 'state.active' : 'state.invited') : 'state.inactive');
  const columns: Column<PersonRow>[] = [
    { key: 'name', title: t('name'), sort, phone: 'title', text: (person) => person.name, render: (person) => <Link to={`/people/${person.id}`}>{person.name}</Link> },
    { key: 'signInName', title: t('signInName'), sort, text: (person) => person.signInName },
    {
      key: 'roles',
      title: t('roles'),
      text: (person) => person.grants.map(said).join('；'),
      render: (person) => (
        <span className={styles.roles}>
          {person.grants.slice(0, 3).map((grant) => (
            <span key={`${grant.role} ${grant.target}`}>{said(grant)}</span>
          ))}
          {person.grants.length > 3 && <span className={styles.aside}>…</span>}
        </span>
      ),
    },
    { key: 'phone', title: t('phone'), text: (person) => person.phone ?? '' },
    { key: 'email', title: t('email'), optional: true, text: (person) => person.email ?? '' },
    { key: 'state', title: t('state'), sort, text: state },
  ];
  return (
    <Page title={t('title')} about={t('about')} actions={add} place="people" {...(session.administrator ? { scope: platformScope } : {})}>
      {error && !data ? (
        <Trouble error={error} retry={() => void refetch()} />
      ) : (
        <DataTable<PersonRow>
          name={t('title')}
          id="people"
          rows={data?.items}
          rowKey={(person) => person.id}
          columns={columns}
          loading={isFetching}
          touch={(person) => `person/${person.id}`}
          onOpen={(person) => void navigate(`/people/${person.id}`)}
          paging={{ page, size, total: data?.total ?? 0, capped: data?.totalIsCapped ?? false, onPage: (next, per) => change({ page: String(next), size: String(per) }) }}
          filters={
            <>
              <SearchField value={filters.q} label={t('find')} onChange={(q) => change({ q })} />
              <Select
                style={{ width: 152 }}
                aria-label={t('role')}
                placeholder={t('role')}
                allowClear
                value={filters.role || null}
                onChange={(role: string | undefined) => change({ role: role ?? null })}
                options={(Object.keys(targetOf) as RoleName[]).map((role) => ({ value: role, label: d(`role.${role}`) }))}
              />
            </>
          }
          empty={
            filters.q || filters.role ? (
              <EmptyState title={t('noMatch')} text={t('noMatchText')} action={<Button onClick={() => change({ q: null, role: null })}>{t('clear')}</Button>} />
            ) : (
              <EmptyState title={t('empty')} text={t('emptyText')} action={add} />
            )
          }
        />
      )}
      {open && (
        <NewPerson
          role={filters.new === 'yes' ? '' : filters.new}
          target={filters.target ? { value: filters.target, label: filters.targetName } : null}
          onClose={close}
          onAdded={(person) => {
            close();
            setAdded(person);
          }}
        />
      )}
      {added && <LinkDialog name={added.name} link={added.link} onClose={() => setAdded(null)} />}
    </Page>
  );
}
