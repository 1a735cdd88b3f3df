import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { showAtField, type Choice } from '@/components';
import type { RoleName } from '@/lib/api';
import { useCommand } from '@/lib/http';
import { usePeopleWords } from '../words';
import { GrantFields } from './grant-fields';

interface Values {
  name: string;
  signInName: string;
  phone?: string;
  email?: string;
  role?: RoleName;
  target?: string;
}

interface Props {
  /** Opened from a unit's or an alliance's page: the role and what for. */
  role?: string;
  target?: Choice | null;
  onClose: () => void;
  onAdded: (person: { id: string; name: string; link: string }) => void;
}

const line = (text: string | undefined) => text?.trim() || null;

export function NewPerson({ role, target = null, onClose, onAdded }: Props) {
  const t = usePeopleWords();
  const [form] = Form.useForm<Values>();
  const [refusal, setRefusal] = useState('');
  const add = useCommand<Values, { id: string; signInLink: string }>(
    (values) => ({
      path: '/api/people',
      body: {
        name: values.name.trim(),
        signInName: values.signInName.trim(),
        phone: line(values.phone),
        email: line(values.email),
        firstGrant: values.role ? { role: values.role, target: values.target ?? '' } : null,
      },
    }),
    {
      quiet: true,
      refresh: [['people'], ['member-unit']],
      onDone: (result, values) => onAdded({ id: result.id, name: values.name, link: result.signInLink }),
      onRefused: (problem) => {
        if (!showAtField(form, problem, ['signInName', 'name', 'phone', 'email', 'target', 'role'])) {
          setRefusal(problem.sentence());
        }
      },
    },
  );
  return (
    <Modal
      open
      title={t('newTitle')}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" loading={add.isPending} onClick={() => form.submit()}>
            {t('newDo')}
          </Button>
        </>
      }
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ role: role || undefined, target: target?.value }}
        onFinish={(values) => {
          setRefusal('');
          add.mutate(values);
        }}
      >
        <Form.Item name="name" label={t('name')} rules={[{ required: true, whitespace: true, message: t('nameNeeded') }]}>
          <Input autoFocus maxLength={80} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="signInName"
          label={t('signInName')}
          extra={t('signInNameRule')}
          rules={[
            { required: true, message: t('signInNameNeeded') },
            { pattern: /^[\p{L}\p{N}._@-]{2,40}$/u, message: t('signInNameRule') },
          ]}
        >
          <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <Form.Item name="phone" label={t('phone')}>
          <Input maxLength={30} inputMode="tel" autoComplete="off" />
        </Form.Item>
        <Form.Item name="email" label={t('email')} rules={[{ type: 'email', message: t('emailWrong') }]}>
          <Input maxLength={120} inputMode="email" autoComplete="off" />
        </Form.Item>
        <GrantFields optional known={target} />
        {refusal && <Alert type="error" showIcon role="alert" title={refusal} />}
      </Form>
    </Modal>
  );
}
