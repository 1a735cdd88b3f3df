import { Form, Select } from 'antd';
import { AlliancePicker, RegionPicker, UnitPicker, type Choice } from '@/components';
import { useDomainWords, type RoleName } from '@/lib/api';
import { useSession } from '@/lib/session';
import { rolesGivenBy, targetOf, type TargetKind } from '../api/people';
import { usePeopleWords } from '../words';

/** A role and what it is held for. */
export function GrantFields({ optional = false, known = null }: { optional?: boolean; known?: Choice | null }) {
  const t = usePeopleWords();
  const d = useDomainWords();
  const session = useSession();
  const form = Form.useFormInstance();
  const role = Form.useWatch('role', form) as RoleName | undefined;
  const target = role ? targetOf[role] : null;
  return (
    <>
      <Form.Item name="role" label={optional ? t('firstRole') : t('role')} rules={optional ? [] : [{ required: true, message: t('roleNeeded') }]}>
        <Select
          allowClear={optional}
          options={rolesGivenBy(session).map((each) => ({ value: each, label: d(`role.${each}`) }))}
          onChange={(next: RoleName | undefined) => {
            if ((next ? targetOf[next] : null) !== target) {
              form.setFieldValue('target', undefined);
            }
          }}
        />
      </Form.Item>
      {target && (
        <Form.Item name="target" label={t(`target.${target}`)} rules={[{ required: true, message: t('targetNeeded') }]}>
          <Target kind={target} known={known} />
        </Form.Item>
      )}
    </>
  );
}

interface TargetProps {
  kind: Exclude<TargetKind, null>;
  known: Choice | null;
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
}

function Target({ kind, known, ...field }: TargetProps) {
  const session = useSession();
  const own = kind === 'unit' && !session.administrator && !session.grants.some((grant) => grant.role === 'coordinator');
  if (own) {
    return <Select {...field} options={session.units.map((unit) => ({ value: unit.id, label: unit.name }))} />;
  }

  const Picker = { alliance: AlliancePicker, unit: UnitPicker, region: RegionPicker }[kind];
  return <Picker {...field} known={known} />;
}
