import { Alert, Button, Form, Input } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { showAtField, StaleEdit } from '@/components';
import { useCommand } from '@/lib/http';
import { personPath, personQuery, type PersonRow } from '../api/people';
import { usePeopleWords } from '../words';

interface Data {
  name: string;
  phone?: string | null;
  email?: string | null;
}

const body = (values: Data) => ({ name: values.name.trim(), phone: values.phone?.trim() || null, email: values.email?.trim() || null });

export function EditPerson({ person, onDone }: { person: PersonRow; onDone: () => void }) {
  const t = usePeopleWords();
  const client = useQueryClient();
  const [form] = Form.useForm<Data>();
  const [version, setVersion] = useState(person.version);
  const [refusal, setRefusal] = useState('');
  const [stale, setStale] = useState<{ mine: Data; theirs: PersonRow } | null>(null);
  const change = useCommand<{ data: Data; on: number | undefined }>(({ data, on }) => ({ method: 'PUT', path: personPath(person.id), body: body(data), version: on }), {
    quiet: true,
    refresh: [['person', person.id], ['people'], ['session']],
    said: t('saved'),
    onDone,
    onRefused: (problem, { data }) => {
      if (problem.isStale) {
        void client.fetchQuery({ ...personQuery(person.id), staleTime: 0 }).then((theirs) => setStale({ mine: data, theirs }));
      } else if (!showAtField(form, problem, ['name', 'phone', 'email'])) {
        setRefusal(problem.sentence());
      }
    },
  });
  const labels = { name: t('name'), phone: t('phone'), email: t('email') };
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ name: person.name, phone: person.phone, email: person.email }}
      onFinish={(data) => {
        setRefusal('');
        change.mutate({ data, on: version });
      }}
    >
      <Form.Item name="name" label={labels.name} rules={[{ required: true, whitespace: true, message: t('nameNeeded') }]}>
        <Input autoFocus maxLength={80} />
      </Form.Item>
      <Form.Item name="phone" label={labels.phone}>
        <Input maxLength={30} inputMode="tel" />
      </Form.Item>
      <Form.Item name="email" label={labels.email} rules={[{ type: 'email', message: t('emailWrong') }]}>
        <Input maxLength={120} inputMode="email" />
      </Form.Item>
      {refusal && <Alert type="error" showIcon role="alert" title={refusal} style={{ marginBottom: 16 }} />}
      <div style={{ display: 'flex', justifyContent: 'flex-end', gap: 8 }}>
        <Button onClick={onDone}>{t('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t('save')}
        </Button>
      </div>
      <StaleEdit
        open={stale !== null}
        fields={(['name', 'phone', 'email'] as const).map((name) => ({ label: labels[name], mine: stale?.mine[name] ?? '', theirs: stale?.theirs[name] ?? '' }))}
        onCancel={() => setStale(null)}
        onTakeTheirs={() => {
          if (stale) {
            form.setFieldsValue({ name: stale.theirs.name, phone: stale.theirs.phone ?? null, email: stale.theirs.email ?? null });
            setVersion(stale.theirs.version);
          }

          setStale(null);
        }}
        onKeepMine={() => {
          if (stale) {
            setVersion(stale.theirs.version);
            change.mutate({ data: stale.mine, on: stale.theirs.version });
          }

          setStale(null);
        }}
      />
    </Form>
  );
}
