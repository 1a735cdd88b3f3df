import { useQuery } from '@tanstack/react-query';
import { Alert, Form } from 'antd';
import { useDeferredValue, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Page, showAtField } from '@/components';
import { useCommand } from '@/lib/http';
import { unitsQuery, type UnitBody } from '../api/units';
import { fieldNames, UnitForm, type UnitValues } from '../components/unit-form';
import styles from '../components/units.module.css';
import { useUnitWords } from '../words';

export function NewMemberUnitPage() {
  const t = useUnitWords();
  const navigate = useNavigate();
  const [form] = Form.useForm<UnitValues>();
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState('');
  const register = useCommand<UnitBody>((body) => ({ path: '/api/member-units', body }), {
    quiet: true,
    refresh: [['member-units']],
    said: (body) => t('registered', { name: body.name }),
    onDone: (outcome) => void navigate(`/member-units/${outcome.id}`, { replace: true }),
    onRefused: (problem) => {
      if (!showAtField(form, problem, fieldNames)) {
        setRefusal(problem.sentence());
      }
    },
  });
  return (
    <Page title={t('newTitle')} about={t('newAbout')} place="member-units" narrow>
      <div className={styles.sheet}>
        <UnitForm
          form={form}
          verb={t('register')}
          busy={register.isPending}
          onName={setName}
          onCancel={() => void navigate('/member-units')}
          onSave={(body) => {
            setRefusal('');
            register.mutate(body);
          }}
          notes={
            <div className={styles.stack}>
              <Likely name={name} />
              {refusal && <Alert type="error" showIcon role="alert" title={refusal} />}
            </div>
          }
        />
      </div>
    </Page>
  );
}

/** Units of a similar name, while it is typed: the duplicate that is never made needs no merging. */
function Likely({ name }: { name: string }) {
  const t = useUnitWords();
  const q = useDeferredValue(name.trim());
  const { data } = useQuery({ ...unitsQuery({ q, region: '', kind: '', sort: '', page: 1, size: 5 }), enabled: q.length >= 3 });
  if (q.length < 3 || !data || data.items.length === 0) {
    return null;
  }

  return (
    <Alert
      type="warning"
      showIcon
      title={t('likely')}
      description={
        <>
          <p>{t('likelyText')}</p>
          <ul className={styles.list}>
            {data.items.map((unit) => (
              <li key={unit.id}>
                <Link to={`/member-units/${unit.id}`}>{unit.name}</Link>
                <small>{unit.region.path}</small>
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}
