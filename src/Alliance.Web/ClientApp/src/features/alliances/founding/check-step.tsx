import { Descriptions } from 'antd';
import { UnitName } from '@/components';
import { useDomainWords } from '@/lib/api';
import { fullDate } from '@/lib/format';
import { useLanguage } from '@/lib/i18n';
import { useAlliancesWords } from '../words';
import type { Draft } from './draft';
import styles from './founding.module.css';

export function CheckStep({ draft }: { draft: Draft }) {
  const t = useAlliancesWords();
  const d = useDomainWords();
  const spoken = useLanguage();
  const { rules } = draft;
  const said = (on: boolean) => (on ? t('yes') : t('no'));
  return (
    <div className={styles.stack}>
      <p className={styles.hint}>{t('checkText')}</p>
      <Descriptions
        bordered
        size="small"
        column={1}
        items={[
          { key: 'name', label: t('nameLabel'), children: draft.name },
          ...(draft.nameEn ? [{ key: 'nameEn', label: t('nameEn'), children: draft.nameEn }] : []),
          { key: 'type', label: t('typeLabel'), children: draft.type && d(`type.${draft.type}`) },
          { key: 'regions', label: t('regionsLabel'), children: draft.regions.map((region) => region.name).join(' · ') },
          ...(draft.parent ? [{ key: 'parent', label: t('parent'), children: draft.parent.label }] : []),
          ...(draft.foundedOn ? [{ key: 'on', label: t('foundedOn'), children: fullDate(draft.foundedOn, spoken) }] : []),
          {
            key: 'members',
            label: `${t('step.members')} · ${t('memberCount', { count: draft.members.length })}`,
            children: (
              <span className={styles.names}>
                {draft.members.map((member) => (
                  <span key={member.unitId}>
                    <UnitName id={member.unitId} name={member.name} dot />
                    {rules.shares === 'weighted' && ` · ${member.share}`}
                  </span>
                ))}
              </span>
            ),
          },
          { key: 'length', label: t('length'), children: `${d(`length.${rules.length}`)} · ${t(`shares.${rules.shares}`)}` },
          { key: 'twice', label: t('notTwiceInARow'), children: said(rules.notTwiceInARow) },
          { key: 'levels', label: t('twoLevels'), children: said(rules.twoLevels) },
          { key: 'alternate', label: t('alternateProvinces'), children: said(rules.alternateProvinces) },
          { key: 'wait', label: t('newcomerWait'), children: t('terms', { count: rules.newcomerWaitTerms }) },
          { key: 'lead', label: t('handOverLead'), children: t('days', { count: rules.handOverLeadDays }) },
          {
            key: 'admission',
            label: t('admissionBy'),
            children: rules.admissionBy === 'members' ? `${t('by.members')} · ${t(`majority.${rules.majority}`)} · ${t('days', { count: rules.votingDays })}` : t(`by.${rules.admissionBy}`),
          },
        ]}
      />
    </div>
  );
}
