import { Alert, Form } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { showAtField, StaleEdit, type StaleField } from '@/components';
import { useDomainWords } from '@/lib/api';
import { useCommand } from '@/lib/http';
import { unitPath, unitQuery, type UnitBody, type UnitDetail } from '../api/units';
import { useUnitWords } from '../words';
import { fieldNames, toBody, toValues, UnitForm, type UnitValues } from './unit-form';

/** Edits a unit; when somebody else was faster, both versions stand side by side. */
export function EditUnit({ unit, onDone }: { unit: UnitDetail; onDone: () => void }) {
  const t = useUnitWords();
  const client = useQueryClient();
  const [form] = Form.useForm<UnitValues>();
  const [opened] = useState(unit);
  const [version, setVersion] = useState(unit.version);
  const [refusal, setRefusal] = useState('');
  const [stale, setStale] = useState<{ mine: UnitBody; theirs: UnitDetail } | null>(null);
  const fields = useFields();
  const change = useCommand<{ body: UnitBody; version: number }>(
    ({ body, version: on }) => ({ method: 'PUT', path: unitPath(unit.id), body, version: on }),
    {
      quiet: true,
      refresh: [['member-unit', unit.id], ['member-units']],
      said: t('saved'),
      onDone,
      onRefused: (problem, { body }) => {
        if (problem.isStale) {
          void client.fetchQuery({ ...unitQuery(unit.id), staleTime: 0 }).then((theirs) => setStale({ mine: body, theirs }));
        } else if (!showAtField(form, problem, fieldNames)) {
          setRefusal(problem.sentence());
        }
      },
    },
  );
  return (
    <>
      <UnitForm
        form={form}
        initial={toValues(opened)}
        region={{ value: opened.region.code, label: opened.region.path || opened.region.name }}
        verb={t('save')}
        busy={change.isPending}
        onCancel={onDone}
        onSave={(body) => {
          setRefusal('');
          change.mutate({ body, version });
        }}
        notes={refusal && <Alert type="error" showIcon role="alert" title={refusal} />}
      />
      <StaleEdit
        open={stale !== null}
        fields={stale ? fields(stale.mine, toBody(toValues(stale.theirs))) : []}
        onCancel={() => setStale(null)}
        onTakeTheirs={() => {
          if (stale) {
            form.setFieldsValue(toValues(stale.theirs));
            setVersion(stale.theirs.version);
          }

          setStale(null);
        }}
        onKeepMine={() => {
          if (stale) {
            setVersion(stale.theirs.version);
            change.mutate({ body: stale.mine, version: stale.theirs.version });
          }

          setStale(null);
        }}
      />
    </>
  );
}

function useFields() {
  const t = useUnitWords();
  const d = useDomainWords();
  const said = (body: UnitBody, name: keyof UnitBody): string => {
    const value = body[name];
    return name === 'kind' ? d(`kind.${body.kind}`) : Array.isArray(value) ? value.join('、') : value === null ? '' : String(value);
  };
  const labels: Record<keyof UnitBody, string> = {
    name: t('name'),
    shortName: t('shortName'),
    kind: t('kind'),
    regionCode: t('region'),
    address: t('address'),
    longitude: t('longitude'),
    latitude: t('latitude'),
    offers: t('offers'),
    creditCode: t('creditCode'),
  };
  return (mine: UnitBody, theirs: UnitBody): StaleField[] => fieldNames.map((name) => ({ label: labels[name], mine: said(mine, name), theirs: said(theirs, name) }));
}
