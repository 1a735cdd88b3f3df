import { useQueryClient } from '@tanstack/react-query';
import { DatePicker, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useSpaceWords } from './words';
import { StaleEdit } from '@/components';
import { allianceKey, alliancePath, allianceQuery, type AllianceDetail } from '@/lib/alliances';
import { useCommand } from '@/lib/http';

interface Fields {
  name: string;
  nameEn: string;
  purpose: string;
  foundedOn: Dayjs | null;
}

const fieldsOf = (alliance: AllianceDetail): Fields => ({
  name: alliance.name,
  nameEn: alliance.nameEn ?? '',
  purpose: alliance.purpose ?? '',
  foundedOn: alliance.foundedOn === null ? null : dayjs(alliance.foundedOn),
});

/** Name, English name, purpose and date; a stale edit shows both versions. */
export function ProfileForm({ alliance, onClose }: { alliance: AllianceDetail; onClose: () => void }) {
  const t = useSpaceWords();
  const client = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const [version, setVersion] = useState(alliance.version);
  const [theirs, setTheirs] = useState<AllianceDetail | null>(null);
  const change = useCommand(
    ({ fields, on }: { fields: Fields; on: number }) => ({
      method: 'PUT' as const,
      path: alliancePath(alliance.id),
      version: on,
      body: {
        name: fields.name.trim(),
        nameEn: fields.nameEn.trim() || null,
        purpose: fields.purpose.trim() || null,
        foundedOn: fields.foundedOn?.format('YYYY-MM-DD') ?? null,
        type: alliance.type,
        regions: alliance.regions.map((region) => region.code),
        parentId: alliance.parentId,
      },
    }),
    {
      refresh: [allianceKey(alliance.id), ['alliances']],
      said: t('saved'),
      quiet: (problem) => problem.isStale,
      onDone: onClose,
      onRefused: (problem) => {
        if (problem.isStale) void client.fetchQuery({ ...allianceQuery(alliance.id), staleTime: 0 }).then((fresh) => {
          setVersion(fresh.version);
          setTheirs(fresh);
        });
      },
    },
  );
  const mine = (theirs === null ? null : form.getFieldsValue(true)) as Fields | null;
  return (
    <Modal open title={t('editProfile')} okText={t('save')} cancelText={t('cancel')} confirmLoading={change.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form form={form} layout="vertical" initialValues={fieldsOf(alliance)} onFinish={(fields) => change.mutate({ fields, on: version })}>
        <Form.Item name="name" label={t('name')} rules={[{ required: true, whitespace: true, message: t('required') }]}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="nameEn" label={t('nameEn')}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="purpose" label={t('purpose')}>
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
        <Form.Item name="foundedOn" label={t('foundedOn')}>
          <DatePicker disabledDate={(day) => day.isAfter(dayjs(), 'day')} />
        </Form.Item>
      </Form>
      {theirs !== null && mine !== null && (
        <StaleEdit
          open
          fields={[
            { label: t('name'), mine: mine.name, theirs: theirs.name },
            { label: t('nameEn'), mine: mine.nameEn, theirs: theirs.nameEn ?? '' },
            { label: t('purpose'), mine: mine.purpose, theirs: theirs.purpose ?? '' },
            { label: t('foundedOn'), mine: mine.foundedOn?.format('YYYY-MM-DD') ?? '', theirs: theirs.foundedOn ?? '' },
          ]}
          onKeepMine={() => {
            setTheirs(null);
            change.mutate({ fields: mine, on: version });
          }}
          onTakeTheirs={() => {
            form.setFieldsValue(fieldsOf(theirs));
            setTheirs(null);
          }}
          onCancel={() => setTheirs(null)}
        />
      )}
    </Modal>
  );
}
